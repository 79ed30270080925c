import { describe, expect, it } from '@jest/globals';
import { RestServer } from '../../../test/support/rest-server.js';
import { LANGUAGES } from '../../config/language.js';
import { checkItem } from '../../engine/programme.js';
import { werkvormen } from '../../werkvormen/index.js';
import { CAFE_TYPES, planSchema } from '../meeting.js';
import { type TemplateAnswer, templates, templatesIn } from './index.js';

const NAMES = templates.map((template) => template.name);

describe.each([...LANGUAGES])('the templates in %s', (language) => {
  const all = templatesIn(language, werkvormen);

  it.each(NAMES)('%s is a plan that can be kept', (name) => {
    const { kind, cafeType, title, items } = all.find((one) => one.name === name) as TemplateAnswer;
    const plan = planSchema.safeParse({ community: 'c', kind, cafeType, title, date: '2027-01-14', items: items.map((item, i) => ({ ...item, id: `i${String(i)}` })) });
    expect(plan.error?.issues ?? []).toEqual([]);
    expect(plan.data?.items.map((item) => checkItem(item, werkvormen) !== null)).toEqual(items.map(() => true));
  });

  it.each(NAMES)('%s prepares every item', (name) => {
    const { title, reason, items } = all.find((one) => one.name === name) as TemplateAnswer;
    expect(title).not.toBe('');
    expect(reason?.length).toBeGreaterThan(100);
    for (const item of items) {
      expect(item.title).not.toBe('');
      expect(item.aim).not.toBe('');
      expect(item.planB).not.toBe('');
      if (item.werkvorm !== 'pause') expect([item.questions?.length ?? 0, item.leads === '']).not.toContain(0);
    }
  });

  it.each(NAMES)('%s speaks plainly', (name) => {
    const said = JSON.stringify(all.find((one) => one.name === name));
    expect(said).not.toMatch(/!/);
    expect(said).not.toMatch(language === 'nl' ? /\b(u|uw|the|and)\b/ : /\b(het|een|de|niet)\b/);
  });
});

describe('the templates', () => {
  it('are one for a werkteam, one for each type of kenniscafé and one for each other kind, as long as their name says', () => {
    expect(templatesIn('nl', werkvormen).map(({ name, kind, cafeType, minutes }) => [name, kind, cafeType, minutes])).toEqual([
      ['werkteam-105', 'werkteam', null, 105],
      ...CAFE_TYPES.map((type) => [`kenniscafe-${type}`, 'kenniscafe', type, 120]),
      ['kennisatelier-120', 'kennisatelier', null, 120],
      ['werkbezoek-120', 'werkbezoek', null, 120],
      ['intervisie-90', 'intervisie', null, 90],
      ['doorwerking-90', 'doorwerking', null, 90],
    ]);
  });

  it('have a programme and a reason of their own for each type of kenniscafé', () => {
    const cafes = templatesIn('nl', werkvormen).filter((one) => one.kind === 'kenniscafe');
    const programme = ({ items }: TemplateAnswer): string => JSON.stringify(items.map(({ werkvorm, minutes, questions }) => [werkvorm, minutes, questions]));
    expect(new Set(cafes.map(programme)).size).toBe(4);
    expect(new Set(cafes.map((one) => one.reason)).size).toBe(4);
    for (const { items } of cafes) expect([items[0]?.werkvorm, items.at(-1)?.werkvorm]).toEqual(['check-in', 'check-out']);
  });

  it('are told with the werkvormen, in the language that is asked for', async () => {
    const server = await RestServer.start();
    await server.setUp();
    const known = (await server.ask('GET', '/api/werkvormen')).body as unknown as Record<string, unknown>[];
    expect(known.find((w) => w['name'] === 'check-in')).toMatchObject({ minutes: 15, questions: { min: 1, max: 3 }, settings: { type: 'object' }, defaults: { typing: 'word' } });
    const dutch = (await server.ask('GET', '/api/templates')).body as unknown as TemplateAnswer[];
    expect(dutch[0]).toMatchObject({ title: 'Werkteam, 105 minuten', minutes: 105 });
    const english = (await server.ask('GET', '/api/templates', undefined, { 'accept-language': 'en-GB,nl;q=0.5' })).body as unknown as TemplateAnswer[];
    expect(english[0]?.items[0]?.title).toBe('Check-in');
    expect((await server.ask('GET', '/api/templates?lang=en')).body).toEqual(english);
    expect((await server.ask('GET', '/api/templates?lang=fr')).body['refused']).toBe('malformed');
    await server.stop();
  });
});

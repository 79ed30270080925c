import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { Planted } from '../planted.fixture.js';
import type { BundleAnswer } from './bundle.schemas.js';

describe.each([...databaseKinds()])('the bundle of a period on %s', (kind) => {
  let planted: Planted;
  beforeAll(async () => {
    planted = await Planted.in(kind);
  });
  afterAll(() => planted.server.stop());

  const summary = async (period = planted.periodId): Promise<BundleAnswer> => (await planted.server.ask('GET', `/api/periods/${period}/bundle`)).body as unknown as BundleAnswer;
  const page = async (period = planted.periodId, asked = ''): Promise<string> => (await fetch(`${planted.server.origin}/verslag/bundel/${period}${asked}`, { headers: { cookie: planted.server.cookie } })).text();

  test('is announced: what will be in it, and what waits for what', async () => {
    const told = await summary();
    expect(told).toMatchObject({
      period: { name: '2026-2028' },
      teams: [{ name: 'Schulden', individual: 1, team: 1, organisation: 1, sentences: 1, decisions: 1, experiments: 1, carryOver: 1 }],
      beyond: { individual: 1, team: 0, organisation: 0 },
      cafes: [{ type: 'klaslokaal', held: 0 }, { type: 'kennisontwikkeling', held: 0 }, { type: 'podium', held: 1, published: 1 }, { type: 'dialoogtafel', held: 0 }],
    });
    expect(told.waiting.map(({ text, why }) => [text, why])).toEqual([['KAART-NIET', 'not-chosen'], ['NIET-GEKOZEN', 'not-chosen'], ['WACHT-OP-JA', 'asked'], ['ZEI-NEE', 'no']]);
    expect(told.notAsked).toBe(3);
  });

  test('has the three levels of every team, empty ones too, cafés by type, and pictures with a table beside them', async () => {
    const html = await page();
    for (const said of ['Wat we leerden: 2026-2028', 'De drie niveaus per team', 'Dit zegt niet hoeveel een team leerde', 'Geleerd buiten de teams', 'Podium: een vraagstuk van meer kanten zien', 'Café Schulden en schaamte']) expect([said, html.includes(said)]).toEqual([said, true]);
    // Types of which there was none have no heading.
    expect(html).not.toMatch(/Klaslokaal|Dialoogtafel/);
    const pictures = html.match(/<svg [^>]*role="img"/g)?.length ?? 0;
    expect(pictures).toBeGreaterThanOrEqual(3);
    expect(html.match(/<caption>/g)).toHaveLength(pictures);
    expect(html).not.toMatch(/<script|<style| style="/);
    expect(await page(planted.periodId, '?lang=en')).toContain('What we learned: 2026-2028');
  });

  test('a yes that is taken back, or an entry that is no longer for everybody, is not in the next one', async () => {
    const text = 'LATER-TERUG';
    const entry = await planted.entered(text, { team: planted.teamId });
    await planted.database.write(async (query) => {
      await query('INSERT INTO bundle_choice (entry, period, chosen_by, at) VALUES (?, ?, ?, ?)', [entry, planted.periodId, 'a', 1]);
      await query('INSERT INTO consent (entry, asked_by, asked_at, answer, answered_at) VALUES (?, ?, ?, ?, ?)', [entry, 'a', 1, 'yes', 1]);
    });
    expect(await page()).toContain(text);
    await planted.entered(text, { team: planted.teamId, audience: 'team' }, entry);
    expect(await page()).not.toContain(text);
    await planted.entered('ANDERS-GEZEGD', { team: planted.teamId }, entry);
    expect(await page()).not.toMatch(/LATER-TERUG|ANDERS-GEZEGD/);
  });

  test('of a period without days says that it does not know its cafés, and is otherwise whole', async () => {
    const bare = await planted.period('Ooit');
    expect(await summary(bare.id)).toMatchObject({ teams: [], waiting: [], notAsked: 0, cafes: [{ held: 0 }, { held: 0 }, { held: 0 }, { held: 0 }] });
    const html = await page(bare.id);
    expect(html).toContain('Van deze periode zijn geen eerste en laatste dag bekend.');
    expect(html).toContain('Er was nog geen team.');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { databaseKinds } from '../../../test/support/databases.js';
import { Planted } from '../planted.fixture.js';
import type { TeamLearning } from './dossier.schemas.js';

describe.each([...databaseKinds()])('the dossier of a team on %s', (kind) => {
  let planted: Planted;
  beforeAll(async () => {
    planted = await Planted.in(kind);
  });
  afterAll(() => planted.server.stop());

  const learning = async (asked = '', headers?: Record<string, string>): Promise<TeamLearning> => (await planted.server.ask('GET', `/api/teams/${planted.teamId}/learning${asked}`, undefined, headers)).body as unknown as TeamLearning;
  const texts = (told: TeamLearning) => ({ individual: told.entries.individual.map((one) => one.text), team: told.entries.team.map((one) => one.text), organisation: told.entries.organisation.map((one) => one.text) });
  const page = async (asked = ''): Promise<string> => (await fetch(`${planted.server.origin}/verslag/team/${planted.teamId}${asked}`, { headers: { cookie: planted.server.cookie } })).text();

  test('puts together what the team learned, decided, tried and carried over', async () => {
    const told = await learning();
    expect(told).toMatchObject({
      readers: 'team',
      today: '2027-01-15',
      team: { name: 'Schulden', period: { name: '2026-2028' } },
      people: { total: null, perspectives: [], organisations: [] },
      opgave: [{ text: 'Hoe zijn we er eerder bij?', heldBy: 'het hele team', current: true, earlier: [] }],
      sentences: [{ text: 'Rust helpt.', date: '2026-11-12', meeting: { title: 'Eerste avond' } }],
      decisions: [{ question: 'Beginnen we in maart?', status: 'decided', needs: [{ answer: 'adopted' }, { answer: 'not-adopted', reason: 'Bewoners wachten niet.' }] }],
      parked: [{ text: 'Wie nodigen we uit?' }],
      experiments: [{ title: 'Eerst bellen', state: 'done', didNotWork: 'Het kostte tijd.' }],
      carryOver: [{ nextStep: 'STAP-MET-JA', state: 'tried', since: '2027-01' }, { nextStep: 'STAP-ZONDER-JA' }],
      pulse: [{ item: 'trust', points: [{ mean: 3.75 }, { mean: null }] }, { item: 'roles', points: [{ mean: 2.4 }] }],
      meetings: [{ title: 'Eerste avond', date: '2026-11-12' }],
    });
    expect(texts(told)).toEqual({
      individual: ['BUITEN-TEAM', 'KAART-GEKOZEN', 'KAART-NIET', 'MAG-MEE', 'MET-NAAM-IN-DE-ZAAL', 'NIET-GEKOZEN', 'NIET-GEVRAAGD', 'ZEI-NEE'],
      team: ['ALLEEN-TEAM', 'MET-NAAM'],
      organisation: ['Minder papier.', 'Thuis vertellen wat we zagen.', 'WACHT-OP-JA'],
    });
  });

  test('rule 20: names who wrote something only where they wanted that, and a month or a meeting, never a moment', async () => {
    const told = await learning();
    const all = Object.values(told.entries).flat();
    expect(all.filter((one) => one.by !== null).map((one) => [one.text, one.by])).toEqual([['MET-NAAM-IN-DE-ZAAL', 'Chris'], ['MET-NAAM', 'Noor Verzonnen']]);
    expect(all.every((one) => /^\d{4}-\d\d$/.test(one.month))).toBe(true);
    expect(JSON.stringify(told)).not.toMatch(/\d{4}-\d\d-\d\dT|\b1[78]\d{11}\b|writtenAt|"author"|"owner"/);
  });

  test('for a coordinator, who is not one of the team, has what everybody may read, and all three levels', async () => {
    const told = await learning('', await planted.as('coordinator'));
    expect(texts(told)).toEqual({ individual: ['KAART-GEKOZEN', 'KAART-NIET', 'MAG-MEE', 'MET-NAAM-IN-DE-ZAAL', 'NIET-GEKOZEN', 'NIET-GEVRAAGD', 'ZEI-NEE'], team: ['MET-NAAM'], organisation: ['Thuis vertellen wat we zagen.', 'WACHT-OP-JA'] });
    expect(await planted.server.ask('GET', `/api/teams/${planted.teamId}/learning?for=team`, undefined, await planted.as('coordinator'))).toMatchObject({ status: 403, body: { refused: 'not-allowed' } });
  });

  test('is a page without script, in two languages, with the ways to its other forms', async () => {
    const html = await page();
    for (const said of ['Dossier van een team', 'Hoe zijn we er eerder bij?', 'Rust helpt.', 'Eerst: eerst regels Nu: eerst luisteren', 'Besloten: Beginnen we in maart?', 'Wat werkte niet', '3,8', 'Te weinig antwoorden om te laten zien.', `/api/teams/${planted.teamId}/dossier.docx?for=team`]) expect([said, html.includes(said)]).toEqual([said, true]);
    expect(html).not.toMatch(/<script|<style| style="/);
    expect(await page('?lang=en')).toContain('Dossier of a team');
  });

  test('is a text file, named after the team and the day', async () => {
    const answer = await fetch(`${planted.server.origin}/api/teams/${planted.teamId}/dossier.md`, { headers: { cookie: planted.server.cookie } });
    expect(answer.headers.get('content-disposition')).toMatch(/dossier-schulden-2027-01-15\.md/);
    expect(await answer.text()).toMatch(/^# Schulden\n[\s\S]*\n## De opgave\n\n> Hoe zijn we er eerder bij\?/);
  });

  test('of a team that is not there, is not there', async () => {
    for (const path of ['/api/teams/nergens/learning', '/api/teams/nergens/dossier.docx']) expect((await planted.server.ask('GET', path)).body['refused']).toBe('team-unknown');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RestServer } from '../../../test/support/rest-server.js';
import { newWorld, type World } from '../../../test/support/worlds.js';
import { makePersonalLink } from '../../access/personal-links.js';
import { DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { JOURNAL, type Journal } from '../../journal/journal.js';
import { databaseKinds } from '../../../test/support/databases.js';
import { decided, evening, everyForm, FIVE_TWO, voted, writes } from '../evening.fixture.js';
import { ReportsModule } from '../reports.module.js';
import { wordsIn } from '../reading-time.js';
import { missedOf } from './missed-of.js';

/** An evening with something of everything, and things that are nobody's business. */
function fullEvening() {
  const table = decided(voted(evening(), { mode: 'open', votes: FIVE_TWO }), 'open').given('facilitator', 'session/park-point', { text: 'Wie nodigen we uit?' }).given('facilitator', 'session/next');
  writes(table, 'Anna', { level: 'individual', text: 'Eerst luisteren.' });
  writes(table, 'Chris', { level: 'organisation', text: 'Minder papier.', nextStep: 'Bespreken in december', landsAt: 'Gemeente Nergens' });
  writes(table, 'Dewi', { level: 'organisation', audience: 'community', text: 'Voor wie het wil weten.', nextStep: 'Rondsturen', landsAt: 'De buurt' });
  return table.given('facilitator', 'session/next').given('facilitator', 'check-out/agree-sentence', { text: 'Rust helpt.' }).given('facilitator', 'session/close');
}

describe('what somebody missed', () => {
  test('is decisions with every need, the sentence, what happens now and a few things that were learned', () => {
    const missed = missedOf(everyForm(fullEvening()).report, { id: 'm', title: 'De vierde keer', date: '2027-02-18', time: '14:00', place: 'Buurthuis', team: 'Schulden' });
    expect(missed).toMatchObject({
      minutes: 1,
      more: false,
      decisions: [{ question: 'Beginnen we in maart?', status: 'decided', needs: [{ text: 'Een leeg spreekuur stopt.', answer: 'adopted' }, { text: 'Eerst een jaar onderzoek.', answer: 'not-adopted', reason: 'Bewoners wachten niet.' }] }],
      sentences: ['Rust helpt.'],
      learned: { individual: { texts: ['Eerst luisteren.'], more: false }, team: { texts: [], more: false } },
      parked: ['Wie nodigen we uit?'],
      next: { title: 'De vierde keer', date: '2027-02-18', time: '14:00', place: 'Buurthuis' },
    });
    expect(JSON.stringify(missed)).not.toMatch(/Anna|Fenna|Gijs|votes|"by"/);
  });

  test('rule 11: is never so short that a need falls out of it, and says honestly how long it takes', () => {
    const report = everyForm(fullEvening()).report;
    const [decision] = report.decisions;
    const needs = Array.from({ length: 40 }, (_, at) => ({ text: `Behoefte ${String(at)} ${'woord '.repeat(25)}`, by: null, answer: null, reason: '' }));
    const missed = missedOf({ ...report, decisions: decision ? [{ ...decision, needs }] : [] }, null);
    expect(missed.decisions[0]?.needs).toHaveLength(40);
    expect([missed.minutes, missed.more]).toEqual([6, true]);
    expect(missed.learned.individual).toEqual({ texts: [], more: true });
  });

  test('fits in three minutes, whatever was learned, and no level is loudest', () => {
    const report = everyForm(fullEvening()).report;
    const many = Array.from({ length: 60 }, (_, at) => ({ text: `${String(at)} ${'woord '.repeat(30)}`, by: null }));
    const missed = missedOf({ ...report, entries: { individual: many, team: many, organisation: many } }, null);
    expect([missed.minutes, missed.more]).toEqual([3, true]);
    expect(wordsIn(missed)).toBeLessThan(600);
    expect([missed.learned.individual.texts.length, missed.learned.team.texts.length, missed.learned.organisation.texts.length]).toEqual([3, 3, 3]);
  });
});

describe.each([...databaseKinds()])('what somebody missed over http on %s', (kind) => {
  let server: RestServer;
  let world: World;

  beforeAll(async () => {
    server = await RestServer.start(kind, {}, [ReportsModule]);
    world = await newWorld(server.application, 'facilitator of the team', server.clock.now());
    await server.get<Journal>(JOURNAL).commit(world.ids.meeting, { facts: fullEvening().journal, seals: [], unseal: [], redact: [], closes: true });
  });
  afterAll(() => server.stop());

  const text = async (path: string, headers: Readonly<Record<string, string>>): Promise<{ status: number; text: string }> => {
    const answer = await fetch(server.origin + path, { headers });
    return { status: answer.status, text: await answer.text() };
  };
  const linkOf = async (member: string) => ({ Authorization: `Bearer ${await server.get<Database>(DATABASE).write((query) => makePersonalLink(query, member, 0))}` });

  test('is a page without script, names or secrets', async () => {
    const { status, text: html } = await text(`/verslag/${world.ids.meeting}/gemist`, world.headers);
    expect([status, html.startsWith('<!doctype html>')]).toEqual([200, true]);
    for (const said of ['Gemist', '1 minuut lezen', 'Besloten', 'Een leeg spreekuur stopt.', 'Rust helpt.', 'Bespreken in december', 'Wie nodigen we uit?', 'Eerst luisteren.', 'Hier is nog niets.']) expect(html).toContain(said);
    expect(html).not.toMatch(/<script|<style| style="|Anna|Fenna|Gijs/);
  });

  test('a coordinator reads what everybody may', async () => {
    const other = await newWorld(server.application, 'coordinator', server.clock.now());
    await server.get<Journal>(JOURNAL).commit(other.ids.meeting, { facts: fullEvening().journal, seals: [], unseal: [], redact: [], closes: true });
    const path = `/verslag/${other.ids.meeting}/gemist`;
    const told = await text(path, other.headers);
    expect([told.status, told.text.includes('Rondsturen'), told.text.includes('Bespreken in december')]).toEqual([200, true, false]);
    expect((await text(`${path}?for=team`, other.headers)).status).toBe(403);
  });

  test('a member reads it on their phone, of a team they are in and when it is over', async () => {
    const { meeting, member } = world.ids;
    const path = `/api/mine/meetings/${meeting}/missed`;
    const mine = await linkOf(member);
    const answer = await server.ask('GET', path, undefined, mine);
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ sentences: ['Rust helpt.'], readers: 'team' })]);
    const stranger = await newWorld(server.application, 'nobody', server.clock.now());
    const theirs = await linkOf(stranger.ids.member);
    for (const id of [meeting, 'nergens', '%3Cscript%3E']) expect((await server.ask('GET', `/api/mine/meetings/${id}/missed`, undefined, theirs)).body['refused']).toBe('meeting-unknown');
    expect((await server.ask('GET', `/api/mine/meetings/${stranger.ids.meeting}/missed`, undefined, theirs)).body['refused']).toBe('meeting-not-closed');
  });
});

import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../engine/json.js';
import { lockedAs } from '../../engine/locked.fixture.js';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import type { FacilitatorFace, KeptFace, MineFace, OwnEntry, RoomFace } from './faces-contract.js';
import { reflection } from './rules.js';

const people = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const everyone = ['room', 'screen', 'facilitator', ...people];

const open = (who = people): Rehearsal => rehearse(reflection, { people: who });
/** What only its author may read, locked on the phone. */
const entry = (mark: string): JsonObject => ({ level: 'individual', locked: lockedAs(mark) });
const shared = (text: string, more: JsonObject = {}): JsonObject => ({ level: 'individual', audience: 'team', text, ...more });
const organisation = { level: 'organisation', audience: 'team', text: 'De brief is te moeilijk.', nextStep: 'Meelezen', landsAt: 'Gemeente' };

const room = (table: Rehearsal): RoomFace => table.activitySeenBy('room') as unknown as RoomFace;
const desk = (table: Rehearsal): FacilitatorFace => table.activitySeenBy('facilitator') as unknown as FacilitatorFace;
const mine = (table: Rehearsal, who: string): OwnEntry[] => (table.activitySeenBy(who) as unknown as MineFace).entries;
const keptBy = (table: Rehearsal, who: string): OwnEntry[] => (table.seenBy(who)['kept'] as unknown as KeptFace[]).flatMap((k) => k.entries);
const seen = (table: Rehearsal, who: string): string => JSON.stringify(table.seenBy(who));
const harvested = (table: Rehearsal) => {
  const run = [...table.state.runs.values()][0];
  const people = { find: (id: string) => table.state.roster.people.get(id), isPresent: () => true, present: () => [], count: 0 };
  const box = () => ({ contributors: 0, viaFacilitator: 0, size: 0, has: () => false, holds: () => false, open: () => [] });
  return reflection.harvest(run?.state as Parameters<typeof reflection.harvest>[0], { at: 0, fresh: '', current: false, closing: false, meeting: null, people, box });
};

/** The same views from the journal, for everybody. */
function expectSameWhenReplayed(table: Rehearsal): void {
  const again = table.replayed();
  for (const viewer of everyone) expect(again.seenBy(viewer)).toEqual(table.seenBy(viewer));
}

describe('reflection, open', () => {
  test('rule 18: text, level and who may see it are enough, and who may see it is "only me" unless said', () => {
    const table = open().given('anna', 'reflection/write', entry('Ik luisterde.'));
    expect(mine(table, 'anna')).toMatchObject([{ level: 'individual', audience: 'me', named: false, text: '', locked: lockedAs('Ik luisterde.'), nextStep: '', layer: null }]);
    table.given('anna', 'reflection/write', shared('Ik luisterde.'));
    expect(mine(table, 'anna')[1]).toMatchObject({ audience: 'team', text: 'Ik luisterde.', touched: '', viewFrom: '', viewTo: '', link: '', form: null, turn: null, follow: false, locked: null });
    expect(table.when('anna', 'reflection/write', { audience: 'team', text: 'zonder niveau' })).toMatchObject({ refused: 'malformed' });
    expect(table.when('anna', 'reflection/write', shared(' \n '))).toMatchObject({ refused: 'text-empty' });
  });

  test('what is only for its author comes locked, with nothing readable beside it', () => {
    const table = open();
    expect(table.when('anna', 'reflection/write', { level: 'individual', text: 'in klare taal' })).toEqual({ ok: false, refused: 'malformed', detail: { field: 'text' } });
    expect(table.when('anna', 'reflection/write', { level: 'individual' })).toEqual({ ok: false, refused: 'malformed', detail: { field: 'locked' } });
    for (const beside of [{ touched: 'x' }, { viewFrom: 'x' }, { link: 'https://voorbeeld.nl' }, { layer: 'beleid' }, { form: 'reciprocal' }, { turn: 'miss' }, { named: true }, { follow: true }]) {
      expect(table.when('anna', 'reflection/write', { ...entry('x'), ...beside })).toMatchObject({ refused: 'malformed' });
    }
    expect(table.when('anna', 'reflection/write', shared('met slot', { locked: lockedAs('x') }))).toEqual({ ok: false, refused: 'malformed', detail: { field: 'locked' } });
    expect(mine(table, 'anna')).toEqual([]);
  });

  test('depth is there for who wants it, and a link only opens a page', () => {
    const depth = { touched: 'De stilte.', viewFrom: 'Regels eerst', viewTo: 'Eerst luisteren', form: 'transformative', turn: 'miss', link: 'https://voorbeeld.nl/verhaal' };
    const table = open().given('anna', 'reflection/write', shared('Ik luisterde.', depth));
    expect(mine(table, 'anna')).toMatchObject([depth]);
    expect(table.when('anna', 'reflection/write', shared('x', { link: 'javascript:alert(1)' }))).toMatchObject({ refused: 'malformed' });
  });

  test('a next step is followed when its author agrees, and only a next step', () => {
    const table = open().given('anna', 'reflection/write', { ...organisation, follow: true });
    expect(mine(table, 'anna')).toMatchObject([{ follow: true }]);
    expect(table.when('bilal', 'reflection/write', shared('x', { follow: true }))).toEqual({ ok: false, refused: 'malformed', detail: { field: 'follow' } });
  });

  test('rule 18: the organisation level also needs a next step and where it lands', () => {
    const table = open();
    expect(table.when('anna', 'reflection/write', { ...organisation, nextStep: ' ' })).toEqual({ ok: false, refused: 'next-step-missing', detail: { field: 'nextStep' } });
    expect(table.when('anna', 'reflection/write', { ...organisation, landsAt: '' })).toEqual({ ok: false, refused: 'next-step-missing', detail: { field: 'landsAt' } });
    table.given('anna', 'reflection/write', organisation);
    const [written] = mine(table, 'anna');
    expect(table.when('anna', 'reflection/change', { ...organisation, entry: written?.id ?? '', landsAt: '' })).toMatchObject({ refused: 'next-step-missing' });
  });

  test('rule 18: skipping has no consequence: there is nothing to send and nothing is stored', () => {
    const table = open();
    const before = table.journal.length;
    expect(table.when('anna', 'reflection/skip')).toEqual({ ok: false, refused: 'unknown-command' });
    expect(table.journal).toHaveLength(before);
    table.given('facilitator', 'session/close');
    expect(keptBy(table, 'anna')).toEqual([]);
  });

  test('only the levels of the settings are asked', () => {
    const table = rehearse(reflection, { people, config: { levels: { organisation: false }, prompts: { team: 'Wat maakten we samen?' } } });
    expect(room(table).levels).toEqual(['individual', 'team']);
    expect(room(table).prompts).toEqual({ individual: '', team: 'Wat maakten we samen?', organisation: '' });
    expect(table.when('anna', 'reflection/write', organisation)).toEqual({ ok: false, refused: 'level-off' });
    expect(reflection.config.safeParse({ levels: { individual: false, team: false, organisation: false } }).success).toBe(false);
  });

  test.each(['text', 'nextStep', 'landsAt'])('rule 19: a BSN in %s is not accepted', (field) => {
    const table = open();
    expect(table.when('anna', 'reflection/write', { ...organisation, [field]: 'over 111222333' })).toEqual({ ok: false, refused: 'contains-bsn', detail: { field } });
    expect(mine(table, 'anna')).toEqual([]);
  });

  test('rule 20: an entry for "me" is in no view but its author\'s, also after the close, and not in the harvest', () => {
    const table = open().given('anna', 'reflection/write', entry('alleen van mij')).given('facilitator', 'reflection/show', { shown: true });
    const others = everyone.filter((viewer) => viewer !== 'anna');
    for (const viewer of others) expect(seen(table, viewer)).not.toContain('alleen-van-mij');
    table.given('facilitator', 'session/close');
    for (const viewer of others) expect(seen(table, viewer)).not.toContain('alleen-van-mij');
    expect(keptBy(table, 'anna')).toMatchObject([{ locked: lockedAs('alleen van mij') }]);
    expect(harvested(table)).toEqual([]);
  });

  test('rule 20: all three levels are counted, also the empty ones', () => {
    const table = open().given('anna', 'reflection/write', shared('Eerst luisteren.'));
    expect(desk(table).shared).toEqual({ individual: 1, team: 0, organisation: 0 });
  });

  test('the room sees what was shared when the facilitator shows it, and a name only when its author wants that', () => {
    const table = open()
      .given('anna', 'reflection/write', shared('met naam', { named: true }))
      .given('bilal', 'reflection/write', shared('zonder naam'));
    expect(room(table)).toMatchObject({ shown: false, entries: [] });
    expect(desk(table).entries).toHaveLength(2);
    table.given('facilitator', 'reflection/show', { shown: true });
    expect(room(table).entries.map(({ text, by }) => ({ text, by }))).toEqual(
      expect.arrayContaining([{ text: 'met naam', by: 'anna' }, { text: 'zonder naam', by: null }]),
    );
    expect(table.activitySeenBy('screen')).toEqual(table.activitySeenBy('room'));
    table.given('facilitator', 'reflection/show', { shown: false });
    expect(room(table).entries).toEqual([]);
    expect(table.when('anna', 'reflection/show', { shown: true })).toEqual({ ok: false, refused: 'not-allowed' });
  });

  test('rule 21: the author sees, changes, shares, takes back and removes an entry, also after the close', () => {
    const table = open().given('anna', 'reflection/write', entry('eerste tekst'));
    const id = mine(table, 'anna')[0]?.id ?? '';
    table.given('anna', 'reflection/change', { entry: id, ...shared('tweede tekst') }).given('facilitator', 'reflection/show', { shown: true });
    expect(room(table).entries).toMatchObject([{ text: 'tweede tekst' }]);
    table.given('anna', 'reflection/change', { entry: id, ...entry('tweede tekst') });
    expect(room(table).entries).toEqual([]);
    table.given('facilitator', 'session/close').given('anna', 'reflection/change', { entry: id, ...shared('derde tekst') }, { run: 'item-r1' });
    expect(keptBy(table, 'anna')).toMatchObject([{ text: 'derde tekst', audience: 'team' }]);
    expect(harvested(table)).toMatchObject([{ kind: 'entry', text: 'derde tekst', by: null }]);
    table.given('anna', 'reflection/remove', { entry: id }, { run: 'item-r1' });
    expect(keptBy(table, 'anna')).toEqual([]);
    expect(table.when('anna', 'reflection/remove', { entry: id }, { run: 'item-r1' })).toEqual({ ok: false, refused: 'entry-unknown' });
    expect(table.when('anna', 'reflection/write', entry('te laat'), { run: 'item-r1' })).toEqual({ ok: false, refused: 'session-closed' });
  });

  test('rule 21: who left the meeting still owns what they wrote', () => {
    const table = open().given('anna', 'reflection/write', shared('blijft van mij'));
    const id = mine(table, 'anna')[0]?.id ?? '';
    table.given('anna', 'session/leave').given('anna', 'reflection/remove', { entry: id });
    expect(desk(table).entries).toEqual([]);
  });

  test('rule 21: nobody changes or removes an entry of somebody else', () => {
    const table = open().given('anna', 'reflection/write', shared('van anna'));
    const id = mine(table, 'anna')[0]?.id ?? '';
    expect(table.when('bilal', 'reflection/change', { entry: id, ...shared('gekaapt') })).toEqual({ ok: false, refused: 'somebody-else' });
    expect(table.when('bilal', 'reflection/remove', { entry: id })).toEqual({ ok: false, refused: 'somebody-else' });
    expect(table.when('facilitator', 'reflection/remove', { entry: id })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.when('bilal', 'reflection/remove', { entry: 'niets' })).toEqual({ ok: false, refused: 'entry-unknown' });
  });

  test('rule 21: what was changed or removed is gone from the journal, and the fold holds', () => {
    const table = open().given('anna', 'reflection/write', entry('eerste tekst')).given('bilal', 'reflection/write', shared('weg ermee'));
    const [first, second] = [mine(table, 'anna')[0]?.id ?? '', mine(table, 'bilal')[0]?.id ?? ''];
    table
      .given('anna', 'reflection/change', { entry: first, ...shared('tweede tekst') })
      .given('anna', 'reflection/change', { entry: first, ...shared('derde tekst') })
      .given('bilal', 'reflection/remove', { entry: second });
    const stored = JSON.stringify(table.journal);
    for (const gone of ['eerste-tekst', 'tweede tekst', 'weg ermee']) expect(stored).not.toContain(gone);
    expect(stored).toContain('derde tekst');
    expectSameWhenReplayed(table);
  });

  test('how it was is kept for its author, locked, and goes with the entry', () => {
    const table = open().given('anna', 'reflection/write', shared('eerste tekst'));
    const id = mine(table, 'anna')[0]?.id ?? '';
    table.given('anna', 'reflection/change', { entry: id, ...shared('tweede tekst'), before: lockedAs('eerste') }).given('anna', 'reflection/change', { entry: id, ...entry('derde'), before: lockedAs('tweede') });
    expect(mine(table, 'anna')).toMatchObject([{ versions: [{ locked: lockedAs('eerste') }, { locked: lockedAs('tweede') }] }]);
    for (const viewer of everyone.filter((one) => one !== 'anna')) expect(seen(table, viewer)).not.toContain('sleutel0');
    expectSameWhenReplayed(table);
    table.given('anna', 'reflection/remove', { entry: id });
    expect(JSON.stringify(table.journal)).not.toContain('sleutel0');
    expect(table.when('anna', 'reflection/change', { entry: id, ...entry('x'), before: 'in klare taal' })).toMatchObject({ refused: 'malformed' });
  });

  test('two people may use the same command id, and each has an entry', () => {
    const table = open().given('anna', 'reflection/write', entry('van anna'), { id: 'zelfde' }).given('bilal', 'reflection/write', entry('van bilal'), { id: 'zelfde' });
    expect(mine(table, 'anna')).toMatchObject([{ locked: lockedAs('van anna') }]);
    expect(mine(table, 'bilal')).toMatchObject([{ locked: lockedAs('van bilal') }]);
  });

  test('what was on its way when the meeting went on still arrives', () => {
    const table = open().given('facilitator', 'session/skip').given('anna', 'reflection/write', entry('net te laat'), { run: 'item-r1' });
    expect(keptBy(table, 'anna')).toMatchObject([{ locked: lockedAs('net te laat') }]);
  });

  test('rule 22: no figure for a group under 5', () => {
    const table = open(people.slice(0, 4)).given('anna', 'reflection/write', shared('met zijn vieren'));
    expect(desk(table)).toMatchObject({ shared: null, waiting: null });
    expect(table.seenBy('facilitator')['progress']).toBeNull();
    table.join('emre');
    expect(desk(table)).toMatchObject({ shared: { individual: 1 }, waiting: 0 });
    expect(table.seenBy('facilitator')['progress']).toEqual({ contributed: 1, expected: 5 });
    table.given('emre', 'session/leave');
    expect(desk(table).shared).toBeNull();
  });

  test('the facilitator types for someone without a phone, never "only me", and that is said beside the name', () => {
    const table = open().given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    expect(table.when('facilitator', 'reflection/write', entry('geheim'), { as: 'toos' })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.when('facilitator', 'reflection/write', shared('van mijzelf'))).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.when('facilitator', 'reflection/write', shared('voor anna'), { as: 'anna' })).toEqual({ ok: false, refused: 'has-own-phone' });
    table.given('facilitator', 'reflection/write', shared('hardop gezegd', { named: true }), { as: 'toos' });
    const [typed] = desk(table).entries;
    expect(typed).toMatchObject({ by: 'Oma Toos', viaFacilitator: true });
    expect(table.when('facilitator', 'reflection/change', { entry: typed?.id ?? '', ...entry('verstopt') }, { as: 'toos' })).toEqual({ ok: false, refused: 'not-allowed' });
    table.given('facilitator', 'reflection/change', { entry: typed?.id ?? '', ...shared('hardop gezegd') }, { as: 'toos' });
    expect(desk(table).entries).toMatchObject([{ by: null, viaFacilitator: false }]);
  });

  test('an envelope is for anonymous cards only', () => {
    expect(open().when('anna', 'reflection/write', shared('x', { envelope: 'e'.repeat(22) }))).toEqual({ ok: false, refused: 'malformed', detail: { field: 'envelope' } });
  });

  test('the harvest has what was shared in order of level', () => {
    const table = open()
      .given('anna', 'reflection/write', { ...organisation, audience: 'community', layer: 'beleid' })
      .given('bilal', 'reflection/write', { level: 'team', audience: 'team', text: 'Samen' })
      .given('chris', 'reflection/write', shared('Ik', { named: true }))
      .given('dewi', 'reflection/write', entry('voor mij'));
    expect(harvested(table)).toEqual([
      { kind: 'entry', level: 'individual', audience: 'team', text: 'Ik', by: 'chris', nextStep: '', landsAt: '', layer: null },
      { kind: 'entry', level: 'team', audience: 'team', text: 'Samen', by: null, nextStep: '', landsAt: '', layer: null },
      { kind: 'entry', level: 'organisation', audience: 'community', text: 'De brief is te moeilijk.', by: null, nextStep: 'Meelezen', landsAt: 'Gemeente', layer: 'beleid' },
    ]);
  });
});

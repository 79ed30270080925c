import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { lockedAs } from '../../engine/locked.fixture.js';
import { rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import type { Fact } from '../../engine/facts.js';
import type { Stored, Werkvorm } from '../../engine/werkvorm.js';
import { accept } from '../../engine/werkvorm.js';
import type { KeptWith, OwnLearning } from './faces-contract.js';
import { withEntries } from './with-entries.js';

const config = z.strictObject({ mode: z.enum(['open', 'anonymous']).default('open') });
type Config = z.infer<typeof config>;
type Bell = Fact<'rung', { by: string }>;

/** Something that has nothing to do with learning: a bell that counts. */
const bell: Werkvorm<Config, { rung: number }, Bell> = {
  name: 'bell',
  version: 1,
  questions: { min: 0, max: 1 },
  config,
  minutes: 5,
  commands: { ring: { schema: z.strictObject({}), by: ['participant'] } },
  begin: () => ({ rung: 0 }),
  decide: (_state, { person }) => accept<Bell>({ type: 'rung', data: { by: person ?? '' } }),
  evolve: ({ rung }, _fact: Stored<Bell>) => ({ rung: rung + 1 }),
  views: { room: ({ rung }) => ({ rung }), mine: () => ({ hand: 'right' }), facilitator: ({ rung }) => ({ rung }), screen: ({ rung }) => ({ rung }) },
  progress: () => null,
  harvest: ({ rung }) => [{ kind: 'note', text: `${String(rung)} keer`, link: '' }],
  script: { title: 'bel', people: [], question: '', config: {}, steps: [], secrets: [] },
};
const learned = withEntries(bell);

const PEOPLE = ['anna', 'bilal', 'chris'];
const OTHERS = ['room', 'screen', 'facilitator', 'bilal', 'chris'];
const begun = (mode: Config['mode'] = 'open'): Rehearsal => rehearse(learned, { people: PEOPLE, config: { mode } });
const shared = (text: string, more: JsonObject = {}): JsonObject => ({ level: 'team', audience: 'team', text, ...more });
const mine = (table: Rehearsal, who: string): OwnLearning => table.activitySeenBy(who) as unknown as OwnLearning;
const kept = (table: Rehearsal, who: string) => (table.seenBy(who)['kept'] as unknown as KeptWith<object>[]).flatMap(({ entries }) => entries);
const idOf = (table: Rehearsal, who: string): string => kept(table, who)[0]?.id ?? '';
const facts = (table: Rehearsal): [string, JsonObject | null][] => table.journal.filter(({ type }) => type.startsWith('bell/entry')).map(({ type, personal }) => [type, personal]);
function harvested(table: Rehearsal): readonly HarvestItem[] {
  const run = table.state.runs.get('item-r1');
  return run ? learned.harvest(run.state as Parameters<typeof learned.harvest>[0], tableFor(table.state, run.id, table.at)) : [];
}

describe('a werkvorm with entries', () => {
  test('is what it was, and its facts and views stay its own', () => {
    const table = begun().given('anna', 'bell/ring').given('anna', 'bell/write-entry', shared('Klinkt goed.')).given('bilal', 'bell/ring');
    expect(table.activitySeenBy('room')).toEqual({ rung: 2 });
    expect(table.activitySeenBy('anna')).toMatchObject({ hand: 'right', entries: [{ text: 'Klinkt goed.' }] });
    expect(table.activitySeenBy('bilal')).toEqual({ hand: 'right', entries: [], onlyMe: false });
    for (const viewer of ['room', 'anna', 'facilitator']) expect(table.replayed().seenBy(viewer)).toEqual(table.seenBy(viewer));
  });

  test('an entry for oneself comes locked, and is in no view and no harvest but its author\'s', () => {
    const table = begun().given('anna', 'bell/write-entry', { level: 'individual', locked: lockedAs('van-anna') });
    for (const viewer of OTHERS) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('van-anna');
    expect(JSON.stringify(harvested(table))).not.toContain('van-anna');
    expect(kept(table, 'anna')).toMatchObject([{ level: 'individual', audience: 'me', text: '', locked: lockedAs('van-anna') }]);
    expect(table.when('bilal', 'bell/write-entry', { level: 'individual', text: 'leesbaar' })).toMatchObject({ refused: 'malformed' });
  });

  test('what is shared is in the harvest, with a name only when its author wanted that, and in no live view of others', () => {
    const table = begun().given('anna', 'bell/write-entry', shared('Zonder naam.')).given('bilal', 'bell/write-entry', shared('Met naam.', { level: 'individual', named: true, audience: 'community' }));
    expect(harvested(table)).toMatchObject([{ kind: 'note' }, { kind: 'entry', text: 'Met naam.', by: 'bilal', audience: 'community' }, { kind: 'entry', text: 'Zonder naam.', by: null, audience: 'team' }]);
    for (const viewer of ['room', 'screen', 'facilitator', 'chris']) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('naam.');
  });

  test('rules 18 and 19: three inputs are enough, an organisation needs a next step, and nobody is pointed at unseen', () => {
    const write = (data: JsonObject) => begun().when('anna', 'bell/write-entry', data);
    expect(write(shared(''))).toMatchObject({ refused: 'text-empty' });
    expect(write(shared('Een brief.', { level: 'organisation' }))).toMatchObject({ refused: 'next-step-missing' });
    expect(write(shared('Bel 06 12345678.'))).toMatchObject({ refused: 'points-at-person' });
    expect(write(shared('Bel 06 12345678.', { checked: true })).ok).toBe(true);
    expect(write(shared('Over 111222333.'))).toMatchObject({ refused: 'contains-bsn' });
  });

  test('rule 21: its author changes and removes it, also after the close, and the earlier text is destroyed', () => {
    const table = begun().given('anna', 'bell/write-entry', shared('Eerste gedachte.')).given('facilitator', 'session/close');
    const entry = idOf(table, 'anna');
    const after = { run: 'item-r1' };
    expect(table.when('bilal', 'bell/remove-entry', { entry }, after)).toEqual({ ok: false, refused: 'somebody-else' });
    expect(table.when('facilitator', 'bell/change-entry', { entry, ...shared('x') }, after)).toEqual({ ok: false, refused: 'not-allowed' });
    table.given('anna', 'bell/change-entry', { entry, ...shared('Tweede gedachte.', { audience: 'community' }), before: lockedAs('was-eerst') }, after);
    expect(JSON.stringify(facts(table))).not.toContain('Eerste gedachte.');
    expect(kept(table, 'anna')).toMatchObject([{ text: 'Tweede gedachte.', audience: 'community', versions: [{ locked: lockedAs('was-eerst') }] }]);
    table.given('anna', 'bell/remove-entry', { entry }, after);
    expect(facts(table)).toEqual([['bell/entry-written', null], ['bell/entry-version-kept', null], ['bell/entry-changed', null], ['bell/entry-removed', null]]);
    expect(table.when('anna', 'bell/remove-entry', { entry }, after)).toEqual({ ok: false, refused: 'entry-unknown' });
    expect(table.seenBy('anna')['kept']).toEqual([]);
  });

  test('what somebody learned only afterwards is written after the close as well', () => {
    const table = begun().given('facilitator', 'session/close').given('anna', 'bell/write-entry', shared('Thuis gedacht.'), { run: 'item-r1' });
    expect(harvested(table)).toContainEqual(expect.objectContaining({ kind: 'entry', text: 'Thuis gedacht.' }));
  });

  test('the facilitator types for someone without a phone what is shared, never what is only theirs', () => {
    const table = begun().given('facilitator', 'session/add-person', { name: 'Oma Toos' }, { id: 'toos' });
    expect(table.when('facilitator', 'bell/write-entry', { level: 'team', locked: lockedAs('geheim') }, { as: 'toos' })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(table.when('facilitator', 'bell/write-entry', shared('Van wie?'))).toEqual({ ok: false, refused: 'not-allowed' });
    table.given('facilitator', 'bell/write-entry', shared('Van Toos.', { named: true }), { as: 'toos' });
    expect(harvested(table)).toContainEqual(expect.objectContaining({ text: 'Van Toos.', by: 'Oma Toos' }));
  });

  test('rule 13: in anonymous mode an entry has its author, so it stays only theirs', () => {
    const table = begun('anonymous');
    expect(mine(table, 'anna').onlyMe).toBe(true);
    expect(table.when('anna', 'bell/write-entry', shared('Toch delen.'))).toEqual({ ok: false, refused: 'private-stays-private' });
    table.given('anna', 'bell/write-entry', { level: 'team', locked: lockedAs('van-anna') });
    expect(table.when('anna', 'bell/change-entry', { entry: idOf(table, 'anna'), ...shared('Toch delen.') })).toEqual({ ok: false, refused: 'private-stays-private' });
    expect(harvested(table)).toEqual([{ kind: 'note', text: '0 keer', link: '' }]);
  });

  test('of who is erased nothing stays, and of a record whose time is over no text', () => {
    const table = begun().given('anna', 'bell/write-entry', shared('Van Anna.')).given('bilal', 'bell/write-entry', shared('Van Bilal.'));
    const places = table.journal.filter(({ data }) => data['author'] === 'anna').map(({ seq }) => seq);
    table.given('system', 'session/forget-person', { person: 'anna', redact: places });
    expect(harvested(table).map((item) => item.kind === 'entry' && item.text)).toEqual([false, 'Van Bilal.']);
    expect(JSON.stringify(table.journal)).not.toContain('Van Anna.');
    table.given('facilitator', 'session/close').given('system', 'session/forget-texts', { whose: 'everybody', redact: table.journal.filter(({ personal }) => personal).map(({ seq }) => seq) });
    expect(harvested(table).map(({ kind }) => kind)).toEqual(['note']);
  });
});

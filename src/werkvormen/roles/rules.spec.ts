import { describe, expect, test } from '@jest/globals';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { RoleFace, RolesConsole, RolesView } from './faces-contract.js';
import { roles } from './rules.js';

const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre'];
const begun = (config: JsonObject = {}): Rehearsal => rehearse(roles, { people: PEOPLE, questions: ['Wie doet wat?'], config });
const seen = (table: Rehearsal, viewer = 'screen'): RolesView => table.activitySeenBy(viewer) as unknown as RolesView;
const desk = (table: Rehearsal): RolesConsole => table.activitySeenBy('facilitator') as unknown as RolesConsole;
const card = (step: string, role: string, text: string, more: JsonObject = {}): JsonObject => ({ step, text, labels: { role }, ...more });
/** Roles as a reader would say them: name, cards on the left, on the right, and what does not meet. */
const told = (faces: readonly RoleFace[]): unknown[] => faces.map(({ names, own, expected, gap }) => [names.join(' / '), own.length, expected.length, gap]);

/** Two say what is theirs, three say what they expect, in names that do not all match. */
function written(config: JsonObject = { show: 'at-once' }): Rehearsal {
  return begun(config)
    .given('anna', 'roles/write', card('own', 'Wijkteam', 'Ik bel.'))
    .given('bilal', 'roles/write', card('own', 'Gemeente', 'Ik betaal.'))
    .given('chris', 'roles/write', card('expect', ' gemeente', 'Dat ze besluit.'))
    .given('dewi', 'roles/write', card('expect', 'Huisarts', 'Dat die belt.'))
    .given('emre', 'roles/write', card('expect', 'Dokter', 'Dat die luistert.'));
}

function harvestOf(table: Rehearsal): readonly HarvestItem[] {
  const [run] = [...table.state.runs.values()];
  return run ? roles.harvest(run.state as never, tableFor(table.state, run.id, table.at)) : [];
}

test('played by bots there are roles that nobody takes and roles of which nobody expects anything', () => {
  const table = begun({ show: 'at-once' });
  const tools = { done: 0, chance: () => 0, id: () => 'x'.repeat(22), sentence: () => 'Dat iemand belt.' };
  for (const step of ['own', 'expect']) {
    table.given('facilitator', 'roles/go', { step });
    PEOPLE.forEach((person, number) => {
      const wish = roles.bots?.phone({ room: table.activitySeenBy('room'), mine: table.activitySeenBy(person), number, ...tools });
      if (wish) table.given(person, `roles/${wish.type}`, wish.data);
    });
  }
  expect(new Set(seen(table).roles.map(({ gap }) => gap))).toEqual(new Set([null, 'untaken', 'unexpected']));
});

describe('roles side by side', () => {
  test('have what people say of themselves beside what others expect, in the order of the alphabet', () => {
    expect(told(seen(written()).roles)).toEqual([
      ['Dokter', 0, 1, 'untaken'],
      ['Gemeente', 1, 1, null],
      ['Huisarts', 0, 1, 'untaken'],
      ['Wijkteam', 1, 0, 'unexpected'],
    ]);
  });

  test('say nothing of a gap as long as one side is not shown, and nothing at all of what is hidden', () => {
    const table = written({ show: 'revealed' });
    expect(seen(table).roles).toEqual([]);
    expect(JSON.stringify([table.seenBy('screen'), table.seenBy('room')])).not.toContain('Huisarts');
    expect(told(seen(table.given('facilitator', 'roles/show', { step: 'own', shown: true })).roles)).toEqual([['Gemeente', 1, 0, null], ['Wijkteam', 1, 0, null]]);
    expect(seen(table.given('facilitator', 'roles/show', { step: 'expect', shown: true })).roles).toHaveLength(4);
    expect(seen(table.given('facilitator', 'roles/show', { step: 'expect', shown: false })).roles).toHaveLength(2);
  });

  test('are no score: no role has a number or a place but that of its cards', () => {
    expect(Object.keys(seen(written()).roles[0] ?? {}).sort()).toEqual(['agreed', 'expected', 'gap', 'id', 'laid', 'names', 'own']);
  });
});

describe('two names for one role', () => {
  test('rule 17: are laid together by hand only; every card keeps its words and its own name, also one that comes later', () => {
    const table = written().given('facilitator', 'roles/lay', { role: 'dokter', with: 'Huisarts' });
    expect(told(seen(table).roles)).toContainEqual(['Dokter / Huisarts', 0, 2, 'untaken']);
    expect(seen(table).cards.map(({ text, labels }) => `${labels['role'] ?? ''}: ${text}`)).toEqual(expect.arrayContaining(['Dokter: Dat die luistert.', 'Huisarts: Dat die belt.']));
    table.given('anna', 'roles/write', card('own', 'huisarts', 'Dat ben ik ook.'));
    expect(told(seen(table).roles)).toContainEqual(['Dokter / Huisarts', 1, 2, null]);
    expect(table.when('anna', 'roles/lay', { role: 'Dokter', with: 'Gemeente' })).toMatchObject({ ok: false, refused: 'not-allowed' });
  });

  test('can be more than two, and are taken apart again', () => {
    const table = written().given('facilitator', 'roles/lay', { role: 'Dokter', with: 'Huisarts' }).given('facilitator', 'roles/lay', { role: 'Gemeente', with: 'Wijkteam' });
    table.given('facilitator', 'roles/lay', { role: 'Gemeente', with: 'Dokter' });
    expect(told(seen(table).roles)).toEqual([['Dokter / Gemeente / Huisarts / Wijkteam', 2, 3, null]]);
    expect(seen(table.given('facilitator', 'roles/apart', { role: 'Dokter' })).roles).toHaveLength(4);
    expect(table.when('facilitator', 'roles/apart', { role: 'Dokter' })).toMatchObject({ refused: 'heap-unknown' });
    expect(table.when('facilitator', 'roles/lay', { role: 'Dokter', with: 'Niemand' })).toMatchObject({ refused: 'choice-unknown' });
  });

  test('the names of roles are in no fact but in what people wrote', () => {
    const table = written().given('facilitator', 'roles/lay', { role: 'Dokter', with: 'Huisarts' }).given('facilitator', 'roles/look', { role: 'Dokter' });
    const facts = table.journal.filter(({ type }) => ['roles/card-put', 'roles/heap-named', 'roles/role-looked'].includes(type));
    expect(facts.length).toBeGreaterThan(3);
    expect(JSON.stringify(facts)).not.toMatch(/dokter|huisarts/i);
  });
});

describe('on the screen', () => {
  test('is one role that the facilitator chose, or all; it stays the same role when names are laid together', () => {
    const table = written().given('facilitator', 'roles/look', { role: 'Huisarts' });
    const names = (): readonly string[] | undefined => seen(table).roles.find(({ id }) => id === seen(table).look)?.names;
    expect(names()).toEqual(['Huisarts']);
    table.given('facilitator', 'roles/lay', { role: 'Dokter', with: 'Huisarts' });
    expect(names()).toEqual(['Dokter', 'Huisarts']);
    expect(seen(table.given('facilitator', 'roles/look', { role: null })).look).toBeNull();
    expect(table.when('facilitator', 'roles/look', { role: 'Niemand' })).toMatchObject({ refused: 'choice-unknown' });
  });

  test('is nothing of a role of which the cards are hidden', () => {
    const table = written({ show: 'revealed' }).given('facilitator', 'roles/look', { role: 'Huisarts' });
    expect(seen(table).look).toBeNull();
    expect(desk(table).look).not.toBeNull();
  });
});

describe('a card', () => {
  test('says whose role it is; the steps only where they are asked, several at a time and in their own order', () => {
    expect(begun().when('anna', 'roles/write', { step: 'own', text: 'Ik bel.' })).toMatchObject({ refused: 'field-missing', detail: { field: 'role' } });
    expect(begun().when('anna', 'roles/write', card('own', 'Wijkteam', 'Ik bel.', { fields: { stance: 'release' } }))).toMatchObject({ refused: 'malformed' });
    const asked = (stance: string) => begun({ stances: true }).when('anna', 'roles/write', card('own', 'Wijkteam', 'Ik bel.', { fields: { stance } }));
    expect(asked('release+direct').ok).toBe(true);
    for (const wrong of ['direct+release', 'release+release', 'release+', 'best', '']) expect(asked(wrong)).toMatchObject({ refused: 'malformed' });
  });

  test('of the group says who does what, and stands with the role', () => {
    const table = written().given('facilitator', 'roles/write', card('agreed', 'Gemeente', 'Besluit binnen twee weken.'));
    expect(seen(table).roles.find(({ names }) => names.includes('Gemeente'))?.agreed).toHaveLength(1);
    expect(table.when('anna', 'roles/write', card('agreed', 'Gemeente', 'Van mij.'))).toMatchObject({ refused: 'not-allowed' });
  });

  test('names of roles that may be seen can be chosen by who writes next', () => {
    expect(seen(written(), 'room').perspectives).toEqual(expect.arrayContaining(['Gemeente', 'Huisarts']));
    expect(seen(written({ show: 'revealed' }), 'room').perspectives).toEqual([]);
  });
});

test('without names: no role is known before five are shown together', () => {
  const table = PEOPLE.reduce(
    (so, who, i) => so.given(who, 'roles/write', card('own', `Rol ${String(i)}`, `Van mij ${String(i)}.`, { envelope: `envelope-of-${who}`.padEnd(24, '0') })),
    begun({ mode: 'anonymous' }),
  );
  expect(desk(table).roles).toEqual([]);
  expect(table.when('facilitator', 'roles/look', { role: 'Rol 1' })).toMatchObject({ refused: 'choice-unknown' });
  table.given('facilitator', 'roles/show', { step: 'own', shown: true });
  expect(seen(table).roles.map(({ names }) => names[0])).toEqual(['Rol 0', 'Rol 1', 'Rol 2', 'Rol 3', 'Rol 4']);
  expect(seen(table).cards.every(({ by }) => by === null)).toBe(true);
});

test('the report is a table per role, with the gaps in words and without names of people', () => {
  const [gathered] = harvestOf(play(erase(roles), roles.script));
  const [table, stances] = gathered?.kind === 'gathered' ? gathered.parts : [];
  const rows = table?.part === 'table' ? table.rows : [];
  expect(rows.map(([role]) => role)).toEqual(['Dokter / Huisarts', 'Gemeente', 'Onderzoeker', 'Ouders', 'School', 'Wijkteam']);
  expect(rows[0]?.[1]).toEqual({ say: 'untaken' });
  expect(rows[1]?.[3]).toBe('De gemeente hakt binnen twee weken de knoop door als regels botsen.');
  expect(rows[2]?.[2]).toEqual({ say: 'unexpected' });
  for (const who of PEOPLE) expect(JSON.stringify(gathered)).not.toContain(who);
  expect(stances?.part === 'table' && stances.rows[0]).toEqual(['Gemeente', '●', '', '', '○', '○']);
});

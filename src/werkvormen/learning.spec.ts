import { describe, expect, test } from '@jest/globals';
import { CHANGE_ENTRY, ENTRY_WRITTEN, REMOVE_ENTRY, WRITE_ENTRY } from '../engine/learning.js';
import { lockedAs } from '../engine/locked.fixture.js';
import { placesOf } from '../engine/forgetting.js';
import { play } from '../engine/rehearsal.js';
import { tableFor } from '../engine/session.js';
import type { CourseFace } from '../parts/cards/faces-contract.js';
import { werkvormen } from './index.js';

const all = [...werkvormen.values()];
const learned = all.filter(({ commands }) => WRITE_ENTRY in commands).map((werkvorm) => [werkvorm.name, werkvorm] as const);

test('what people learn in these can go to their learning log', () => {
  expect(learned.map(([name]) => name)).toEqual(expect.arrayContaining(['case', 'framing', 'harvest', 'information', 'judgement', 'one-two-four', 'patterns', 'perspectives', 'problem']));
});

test('whoever writes entries can be asked by the learning log to change them and to take them out, also after the close', () => {
  for (const { name, commands, script } of all) {
    const writes = WRITE_ENTRY in commands || play(werkvormen.get(name) ?? never(name), script).journal.some(({ type }) => type.endsWith(`/${ENTRY_WRITTEN}`));
    if (writes) expect([name, commands[CHANGE_ENTRY]?.afterClose, commands[REMOVE_ENTRY]?.afterClose]).toEqual([name, true, true]);
  }
});

test('a step that is about learning is in a werkvorm with entries', () => {
  for (const werkvorm of all) {
    const { steps } = play(werkvorm, werkvorm.script).activitySeenBy('room') as unknown as Partial<CourseFace>;
    const learns = Array.isArray(steps) && (steps as CourseFace['steps']).some((step) => step.learns);
    if (learns) expect([werkvorm.name, WRITE_ENTRY in werkvorm.commands]).toEqual([werkvorm.name, true]);
  }
});

describe.each(learned)('%s', (name, werkvorm) => {
  const run = 'item-r1';
  const [author = '', other = ''] = werkvorm.script.people;
  const entry = { level: 'team', audience: 'team', text: 'Meegenomen naar het leerlog.' };

  test('an entry is in the harvest beside all that was there, is changed after the close, and is gone with its author', () => {
    const before = play(werkvorm, werkvorm.script);
    const harvest = (table = before) => werkvorm.harvest(table.state.runs.get(run)?.state, tableFor(table.state, run, table.at));
    const own = harvest();
    const table = before.given(author, `${name}/write-entry`, entry).given(other, `${name}/write-entry`, { level: 'individual', locked: lockedAs('alleen-voor-mij') });
    expect(harvest(table)).toHaveLength(own.length + 1);
    expect(harvest(table)).toEqual(expect.arrayContaining([...own, expect.objectContaining({ kind: 'entry', text: entry.text, by: null })]));
    for (const viewer of ['room', 'screen', 'facilitator', author]) expect(JSON.stringify(table.seenBy(viewer))).not.toContain('alleen-voor-mij');

    table.given('facilitator', 'session/close');
    const id = (table.seenBy(author)['kept'] as { run: string; entries?: { id: string; text: string }[] }[]).flatMap(({ entries = [] }) => entries).find(({ text }) => text === entry.text)?.id;
    table.given(author, `${name}/change-entry`, { ...entry, entry: id ?? '', text: 'Later scherper gezegd.' }, { run });
    expect(JSON.stringify(harvest(table))).toContain('Later scherper gezegd.');
    expect(JSON.stringify([table.journal, table.replayed().seenBy(author)])).not.toContain(entry.text);

    table.given('system', 'session/forget-person', { person: author, redact: placesOf(author, table.journal) });
    expect(JSON.stringify([harvest(table), table.journal, table.seenBy(other)])).not.toContain('Later scherper gezegd.');
    expect(JSON.stringify(table.seenBy(other))).toContain('alleen-voor-mij');
  });
});

function never(name: string): never {
  throw new Error(`${name} is not registered`);
}

import { describe, expect, test } from '@jest/globals';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { FramingFace } from './faces-contract.js';
import { framing } from './rules.js';

const HERS = 'Hoe hou je de regie?';
const begun = (config: JsonObject = {}): Rehearsal => rehearse(framing, { people: ['anna', 'bilal', 'chris', 'dewi', 'emre'], questions: ['Hoe eerder?'], config }).given('anna', 'framing/write', { step: 'frames', text: HERS, labels: { perspective: 'bewoner' } });
const shown = (): Rehearsal => begun().given('facilitator', 'framing/show', { step: 'frames', shown: true });
const seen = (table: Rehearsal, viewer: string): FramingFace => table.activitySeenBy(viewer) as unknown as FramingFace;
const hers = (table: Rehearsal): string => seen(table, 'facilitator').cards.find(({ text }) => text.startsWith('Hoe hou'))?.id ?? '';
const version = (text: string, standing: string, held = 'wijkteam'): JsonObject => ({ step: 'version', text, fields: { standing }, labels: { held } });

function harvested(table: Rehearsal): Extract<HarvestItem, { kind: 'gathered' }>['parts'] {
  const run = [...table.state.runs.values()][0];
  const [gathered] = run ? framing.harvest(run.state as Parameters<typeof framing.harvest>[0], tableFor(table.state, run.id, table.at)) : [];
  return gathered?.kind === 'gathered' ? gathered.parts : [];
}

function titles(table: Rehearsal): unknown[] {
  return harvested(table).map((part) => (part.part === 'text' ? part.text : part.title)).map((words) => (typeof words === 'string' ? words : words.say));
}

describe('a version of the question', () => {
  test('says whether it is new and who holds it', () => {
    const table = begun();
    expect(table.when('facilitator', 'framing/write', { ...version('Anders?', 'new'), labels: {} })).toMatchObject({ refused: 'field-missing', detail: { field: 'held' } });
    expect(table.when('facilitator', 'framing/write', { ...version('Anders?', 'new'), fields: {} })).toMatchObject({ refused: 'field-missing', detail: { field: 'standing' } });
    expect(table.when('anna', 'framing/write', version('Anders?', 'new'))).toMatchObject({ refused: 'not-allowed' });
    expect(table.when('facilitator', 'framing/write', version('Anders?', 'new')).ok).toBe(true);
  });

  test('rule 17: does not take the place of another: several stay side by side, each whole', () => {
    const table = begun().given('facilitator', 'framing/write', version('Eén?', 'new')).given('facilitator', 'framing/write', version('Twee?', 'new', 'bewoners')).given('facilitator', 'framing/write', version('Oud?', 'beside'));
    expect(titles(table)).toEqual(['steps.frames', 'standing.new', 'standing.beside', 'several']);
    const fresh = harvested(table)[1];
    expect(fresh?.part === 'cards' && fresh.cards.map(({ text, about }) => [text, about])).toEqual(expect.arrayContaining([['Eén?', { say: 'held', with: { who: 'wijkteam' } }], ['Twee?', { say: 'held', with: { who: 'bewoners' } }]]));
  });

  test('can be new at first and stay beside later', () => {
    const table = begun().given('facilitator', 'framing/write', version('Eén?', 'new'));
    const card = seen(table, 'room').cards.find(({ step }) => step === 'version');
    table.given('facilitator', 'framing/change', { card: card?.id ?? '', text: 'Eén?', fields: { standing: 'beside' }, labels: { held: 'wijkteam' } });
    expect(titles(table)).toEqual(['steps.frames', 'standing.beside']);
  });
});

describe('somebody\'s own question', () => {
  test('can stay beside in their own words, and no longer', () => {
    const table = shown().given('facilitator', 'framing/stand', { card: hers(shown()), stands: true });
    expect(seen(table, 'screen').standing).toEqual([hers(table)]);
    expect(harvested(table).at(-1)).toEqual({ part: 'cards', title: { say: 'standing.beside' }, cards: [{ text: HERS, by: 'anna', about: 'bewoner' }] });
    table.given('facilitator', 'framing/stand', { card: hers(table), stands: false });
    expect(seen(table, 'screen').standing).toEqual([]);
    expect(titles(table)).toEqual(['steps.frames']);
  });

  test('goes along only after the room has seen it, and out of sight when it is hidden again', () => {
    const table = begun();
    expect(table.when('facilitator', 'framing/stand', { card: hers(table), stands: true })).toEqual({ ok: false, refused: 'not-shown-yet' });
    table.given('facilitator', 'framing/show', { step: 'frames', shown: true }).given('facilitator', 'framing/stand', { card: hers(table), stands: true });
    table.given('facilitator', 'framing/show', { step: 'frames', shown: false });
    expect([seen(table, 'room').standing, seen(table, 'screen').standing]).toEqual([[], []]);
    expect(seen(table, 'facilitator').standing).toEqual([hers(table)]);
  });

  test('rule 21: stays its author\'s: changed it stands changed, taken back it is gone', () => {
    const table = shown();
    const card = hers(table);
    table.given('facilitator', 'framing/stand', { card, stands: true }).given('anna', 'framing/change', { card, text: 'Hoe hou ik de regie?' });
    expect(harvested(table).at(-1)).toMatchObject({ cards: [{ text: 'Hoe hou ik de regie?' }] });
    table.given('anna', 'framing/remove', { card });
    expect(harvested(table)).toEqual([]);
    expect(seen(table.replayed(), 'facilitator').standing).toEqual([]);
  });

  test('is not what was seen in it, nor a version, and only the facilitator leads', () => {
    const table = shown().given('facilitator', 'framing/write', version('Eén?', 'new'));
    const card = seen(table, 'room').cards.find(({ step }) => step === 'version');
    expect(table.when('facilitator', 'framing/stand', { card: card?.id ?? '', stands: true })).toEqual({ ok: false, refused: 'card-unknown' });
    expect(table.when('anna', 'framing/stand', { card: hers(table), stands: true })).toEqual({ ok: false, refused: 'not-allowed' });
  });

  test('is one: another takes its place', () => {
    const table = shown().given('anna', 'framing/write', { step: 'frames', text: 'Anders gezegd?' });
    expect(seen(table, 'room').cards.map(({ text }) => text)).toEqual(['Anders gezegd?']);
  });
});

test('the report of the script holds every question', () => {
  const table = play(erase(framing), framing.script);
  expect(harvested(table).map((part) => (part.part === 'cards' ? part.cards.length : part.part))).toEqual([5, 5, 1, 2, 'text']);
});

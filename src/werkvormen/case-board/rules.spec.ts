import { expect, test } from '@jest/globals';
import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { play, rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import { erase } from '../../engine/werkvorm.js';
import type { CourseFace } from '../../parts/cards/faces-contract.js';
import { caseBoard } from './rules.js';

const PANELS = ['idea', 'milestones', 'people', 'government', 'helps', 'hinders'];
const begun = (config: JsonObject = {}): Rehearsal => rehearse(caseBoard, { people: ['anna', 'bilal'], questions: ['Hoe staat het ermee?'], config });
const screen = (table: Rehearsal): CourseFace => table.activitySeenBy('screen') as unknown as CourseFace;

function harvested(table: Rehearsal): Extract<HarvestItem, { kind: 'gathered' }>['parts'] {
  const run = [...table.state.runs.values()][0];
  const [gathered] = run ? caseBoard.harvest(run.state as Parameters<typeof caseBoard.harvest>[0], tableFor(table.state, run.id, table.at)) : [];
  return gathered?.kind === 'gathered' ? gathered.parts : [];
}

test('the screen always has all six panels, also those without a word', () => {
  expect(screen(begun()).steps.map(({ name }) => name)).toEqual(PANELS);
});

test('everybody writes on every panel, and the others see it when the facilitator shows it', () => {
  const table = begun().given('anna', 'case-board/write', { step: 'hinders', text: 'Het formulier.' });
  expect(screen(table).cards).toEqual([]);
  expect(screen(table.given('facilitator', 'case-board/show', { step: 'hinders', shown: true })).cards.map(({ text, by }) => [text, by])).toEqual([['Het formulier.', 'anna']]);
  expect(screen(table.given('facilitator', 'case-board/show', { step: 'hinders', shown: false })).cards).toEqual([]);
});

test('or the facilitator writes for the group, and no phone has anything to do', () => {
  const table = begun({ writers: 'group' }).given('facilitator', 'case-board/write', { step: 'idea', text: 'Een open deur.' });
  expect(screen(table).cards).toMatchObject([{ text: 'Een open deur.', by: null, group: true }]);
  expect(table.when('anna', 'case-board/write', { step: 'idea', text: 'Van mij.' })).toEqual({ ok: false, refused: 'not-allowed' });
  expect(table.seenBy('facilitator')['progress']).toBeNull();
});

test('the report names the panels that stayed empty, and says nothing of a board that was not begun', () => {
  expect(harvested(begun())).toEqual([]);
  const parts = harvested(play(erase(caseBoard), caseBoard.script));
  expect(parts.map((part) => (part.part === 'cards' ? part.cards.length : part.part === 'text' ? part.text : part.part))).toEqual([2, 3, 2, { say: 'empty.government' }, 2, 2]);
});

import type { Json } from '../../src/engine/json.js';
import { Rehearsal } from '../../src/engine/rehearsal.js';
import type { AnyWerkvorm } from '../../src/engine/werkvorm.js';
import { werkvormen } from '../../src/werkvormen/index.js';

/** How many moments there are to look at: before the first step of the script, and after each. */
export function momentsOf(werkvorm: AnyWerkvorm): number {
  return werkvorm.script.steps.length + 1;
}

/** The moment whose screen is the picture of a werkvorm: the one its script names, else the one at which the screen has most to show. */
export function pictureOf(werkvorm: AnyWerkvorm): number {
  const named = werkvorm.script.steps.findIndex((step) => step.picture);
  return named === -1 ? richestOf(werkvorm) : named + 1;
}

function richestOf(werkvorm: AnyWerkvorm): number {
  const shown = Array.from({ length: momentsOf(werkvorm) }, (_, moment) => shownOn(rehearsalAt(werkvorm, moment).activitySeenBy('screen')));
  return shown.indexOf(Math.max(...shown));
}

/** How much there is in a view: lists weigh more than the question that is always there. */
function shownOn(view: Json): number {
  if (Array.isArray(view)) return view.reduce<number>((sum, one: Json) => sum + 40 + shownOn(one), 0);
  if (typeof view === 'object' && view !== null) return Object.values(view).reduce<number>((sum, one) => sum + (one === undefined ? 0 : shownOn(one)), 0);
  return typeof view === 'string' ? Math.min(view.length, 80) : 1;
}

/** A rehearsal of the script of a werkvorm, as far as a moment; from there on it can be played by hand. */
export function rehearsalAt(werkvorm: AnyWerkvorm, moment: number): Rehearsal {
  const { script, name } = werkvorm;
  const questions = (script.questions ?? [script.question]).filter(Boolean);
  const table = new Rehearsal(werkvormen)
    .open([{ id: 'item', werkvorm: name, questions, config: script.config, minutes: werkvorm.minutes }], script.people)
    .given('facilitator', 'session/next');
  for (const step of script.steps.slice(0, moment)) {
    if (step.after) table.wait(step.after);
    table.given(step.as, step.type.includes('/') ? step.type : `${name}/${step.type}`, step.data, step.forPerson === undefined ? {} : { as: step.forPerson });
  }
  return table;
}

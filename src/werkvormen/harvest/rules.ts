import { z } from 'zod';
import type { Outcome } from '../../engine/facts.js';
import type { People } from '../../engine/roster.js';
import { refuse } from '../../engine/refusal.js';
import { LABEL_LIMIT, text } from '../../engine/text.js';
import type { Command, Decision, Table, Werkvorm, Whose } from '../../engine/werkvorm.js';
import { courseBots } from '../../parts/cards/bots.js';
import { courseCommands } from '../../parts/cards/commands.js';
import { course } from '../../parts/cards/course.js';
import { decideCourse, forgetCourse, leaveCourse } from '../../parts/cards/rules.js';
import type { CourseFact } from '../../parts/cards/state.js';
import { cardFaces, courseViews } from '../../parts/cards/views.js';
import { withEntries } from '../../parts/entries/with-entries.js';
import { type HarvestConfig, plan } from './config.js';
import type { HarvestMore } from './faces-contract.js';
import { paper } from './paper.js';
import { harvest as report } from './report.js';
import { script } from './script.js';
import { begin, evolve, type FilterFact, type HarvestFact, type HarvestState } from './state.js';
import { hashtagsIn, tagsOf } from './tags.js';

const filterSchema = z.strictObject({ tag: text(LABEL_LIMIT).nullable() });
const commands = { ...courseCommands, filter: { schema: filterSchema, by: ['facilitator'] } } as const satisfies Werkvorm['commands'];

const NOBODY: People = { find: () => undefined, isPresent: () => false, present: () => [], count: 0 };
const OFF: FilterFact = { type: 'filtered', data: { on: false } };

function decide(state: HarvestState, command: Command, table: Table): Decision<HarvestFact> {
  if (command.type === 'filter') return filter(state, (command.data as z.infer<typeof filterSchema>).tag);
  // Only talk: nobody writes anything down, the facilitator neither.
  if (command.type === 'write' && state.config.intensity === 'none') return refuse('not-open-now');
  const decided = decideCourse(state, command, table);
  return decided.ok ? { ...decided, ...withoutLostFilter(state, decided) } : decided;
}

/** The screen shows the cards with one hashtag, or all of them again. */
function filter(state: HarvestState, tag: string | null): Decision<HarvestFact> {
  const wanted = tag === null ? null : (hashtagsIn(`#${tag.replace(/^#/, '')}`)[0] ?? null);
  if (tag !== null && !tagsOf(cardFaces(state, NOBODY, () => true)).some((one) => one.tag === wanted)) return refuse('text-unknown');
  if ((state.filter?.tag ?? null) === wanted) return { ok: true, facts: [] };
  return { ok: true, facts: [wanted === null ? OFF : { type: 'filtered', data: { on: true }, personal: { tag: wanted } }], redact: state.filter ? [state.filter.seq] : [] };
}

/** A hashtag is somebody's word: when no card has it any more, nothing of it stays. */
function withoutLostFilter(state: HarvestState, outcome: Outcome<CourseFact>): Outcome<HarvestFact> {
  const { filter: now } = state;
  if (!now) return outcome;
  const gone = new Set(outcome.facts.flatMap((fact) => (fact.type === 'card-removed' || fact.type === 'card-changed' ? [fact.data.card] : [])));
  if (gone.size === 0) return outcome;
  const written = outcome.facts.flatMap((fact) => ((fact.type === 'card-changed' || fact.type === 'card-written') && fact.personal ? [fact.personal.text] : []));
  const stay = [...cardFaces(state, NOBODY, ({ id }) => !gone.has(id)).map((card) => card.text), ...written];
  if (stay.some((one) => hashtagsIn(one).includes(now.tag))) return outcome;
  return { ...outcome, facts: [...outcome.facts, OFF], redact: [...(outcome.redact ?? []), now.seq] };
}

/** When the meeting goes on the screen no longer shows one hashtag. */
function leave(state: HarvestState, table: Table): Outcome<HarvestFact> {
  const outcome = leaveCourse(state, table);
  return state.filter ? { ...outcome, facts: [...outcome.facts, OFF], redact: [...(outcome.redact ?? []), state.filter.seq] } : outcome;
}

function forget(state: HarvestState, whose: Whose): Outcome<HarvestFact> {
  return withoutLostFilter(state, forgetCourse(state, whose));
}

/** Beside the cards that a viewer sees: their hashtags. */
function more(state: HarvestState, cards: readonly { readonly id: string; readonly text: string }[]): HarvestMore {
  const tags = tagsOf(cards);
  return { intensity: state.config.intensity, tags, filter: tags.find(({ tag }) => tag === state.filter?.tag)?.tag ?? null };
}

/** Harvest: what do we take along from this meeting, as cards with hashtags on one wall. See README.md here. */
export const harvest = withEntries<HarvestConfig, HarvestState, HarvestFact>({
  ...course(plan, { minutes: 15, script }),
  commands,
  begin,
  decide,
  evolve,
  views: {
    room: (state, table) => {
      const face = courseViews.room(state, table);
      return { ...face, ...more(state, face.cards) };
    },
    mine: courseViews.mine,
    facilitator: (state, table) => {
      const face = courseViews.facilitator(state, table);
      return { ...face, ...more(state, face.cards) };
    },
    screen: (state, table) => {
      const face = courseViews.screen(state, table);
      return { ...face, ...more(state, face.cards) };
    },
  },
  harvest: report,
  leave,
  forget,
  paper,
  script,
  phoneSeconds: ({ config: { intensity } }) => ({ none: 0, light: 60, full: 180 })[intensity],
  bots: courseBots,
});

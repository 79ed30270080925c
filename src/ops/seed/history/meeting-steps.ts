import type { JsonObject } from '../../../engine/json.js';
import { LAYERS, type Level } from '../../../engine/learning.js';
import type { Dice } from './dice.js';
import { type DecisionStory, story, type TeamStory } from './story.js';

/** One step of a played meeting, see `play.ts`. */
export interface PlayedStep {
  readonly as: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly minutes: number;
}

const FACILITATOR = 'facilitator';
const by = (as: string, type: string, data: JsonObject = {}, minutes = 0): PlayedStep => ({ as, type, data, minutes });

/**
 * The steps of a werkteam meeting: check-in, when there is one a decision, reflection, check-out with its sentence.
 * @param people keys of who is there
 * @param organisations where people work, by key
 * @param said what this team said before, so that nothing is said twice
 */
export function meetingSteps(chance: Dice, team: TeamStory, people: readonly string[], organisations: ReadonlyMap<string, string>, decision: DecisionStory | null, said: Set<string>): PlayedStep[] {
  return [
    by(FACILITATOR, 'session/next'),
    by(FACILITATOR, 'check-in/open-floor', {}, 2),
    by(FACILITATOR, 'session/next', {}, 14),
    ...(decision ? [...decisionSteps(decision, people), by(FACILITATOR, 'session/next', {}, 4)] : []),
    ...entrySteps(chance, team, people, organisations, said),
    by(FACILITATOR, 'session/next', {}, 16),
    by(FACILITATOR, 'check-out/open-floor', {}, 1),
    ...(chance.happens(0.7) ? [by(FACILITATOR, 'check-out/agree-sentence', { text: agreed(chance, team, said) }, 6)] : []),
    by(FACILITATOR, 'session/close', {}, 2),
  ];
}

/** An open minority round in which two people want it otherwise, and say what they need. */
function decisionSteps({ question, yes, no, decision, needs }: DecisionStory, people: readonly string[]): PlayedStep[] {
  const minority = people.slice(0, Math.max(1, Math.min(2, needs.length)));
  const step = (name: string, type: string, more: JsonObject, minutes = 0): PlayedStep => by(FACILITATOR, `minority-round/${type}`, { step: name, ...more }, minutes);
  const done = (name: string): PlayedStep => step(name, 'mark-done', { done: true }, 5);
  return [
    by(FACILITATOR, 'minority-round/frame', { question, room: 'proposal', mode: 'open' }),
    step('views', 'go-to', {}),
    ...people.slice(2, 4).map((one) => by(one, 'minority-round/add-view', { text: yes }, 2)),
    done('views'),
    step('other', 'go-to', {}),
    ...minority.slice(0, 1).map((one) => by(one, 'minority-round/add-view', { text: no }, 2)),
    done('other'),
    step('spread', 'go-to', {}),
    done('spread'),
    by(FACILITATOR, 'minority-round/set-options', { options: [{ id: 'ja', text: yes }, { id: 'nee', text: no }] }),
    by(FACILITATOR, 'minority-round/open-vote'),
    ...people.map((one) => by(one, 'minority-round/cast-vote', { option: minority.includes(one) ? 'nee' : 'ja' })),
    by(FACILITATOR, 'minority-round/close-vote', {}, 1),
    by(FACILITATOR, 'minority-round/open-needs', {}, 1),
    ...needs.slice(0, minority.length).map((need, i) => by(minority[i] ?? '', 'minority-round/give-need', { text: need.text }, 1)),
    by(FACILITATOR, 'minority-round/close-needs', {}, 3),
    ...needs.slice(0, minority.length).map((need) => by(FACILITATOR, 'minority-round/answer-need', { need: need.text, answer: need.answer, reason: need.answer === 'adopted' ? '' : need.reason, text: need.answer === 'adapted' ? need.reason : '' }, 1)),
    by(FACILITATOR, 'minority-round/set-decision', { text: decision }),
    by(FACILITATOR, 'minority-round/open-final'),
    ...people.map((one) => by(one, 'minority-round/answer-final', { answer: minority.includes(one) ? 'live-with' : 'carry' })),
    by(FACILITATOR, 'minority-round/close-final', {}, 1),
    by(FACILITATOR, 'minority-round/decide', {}, 1),
  ];
}

/** What people wrote: not everybody writes, most share with the whole community, some with the team only. */
function entrySteps(chance: Dice, team: TeamStory, people: readonly string[], organisations: ReadonlyMap<string, string>, said: Set<string>): PlayedStep[] {
  const level = (): Level => chance.pick(['individual', 'individual', 'individual', 'team', 'team', 'organisation'] as const);
  return people
    .filter(() => chance.happens(0.85))
    .map((one) => {
      const about = level();
      const audience = chance.happens(0.8) ? 'community' : 'team';
      const common = { level: about, audience, named: chance.happens(0.15), checked: true, ...depth(chance) };
      if (about !== 'organisation') return by(one, 'reflection/write', { ...common, text: fresh(chance, said, story.openers[about], team.clauses) });
      const home = { landsAt: organisations.get(one) ?? '', layer: chance.pick(LAYERS), follow: chance.happens(0.75), nextStep: chance.pick(team.steps) };
      return by(one, 'reflection/write', { ...common, ...home, text: fresh(chance, said, story.openers.organisation, team.home) });
    });
}

function depth(chance: Dice): JsonObject {
  if (chance.happens(0.65)) return {};
  const view = chance.pick(story.views);
  return chance.happens(0.5)
    ? { touched: chance.pick(story.touched), form: 'informative', turn: chance.pick(['success', 'miss'] as const) }
    : { viewFrom: view.from, viewTo: view.to, form: chance.pick(['transformative', 'reciprocal'] as const) };
}

/** The sentence a team agreed on: another one each time, as long as there is one. */
function agreed(chance: Dice, team: TeamStory, said: Set<string>): string {
  const left = team.sentences.filter((one) => !said.has(one));
  const text = chance.pick(left.length > 0 ? left : team.sentences);
  said.add(text);
  return text;
}

/** A sentence that nobody in this team wrote yet, as long as there is one. */
function fresh(chance: Dice, said: Set<string>, openers: readonly string[], clauses: readonly string[]): string {
  let text = '';
  for (let tries = 0; tries < 40 && (text === '' || said.has(text)); tries++) text = `${chance.pick(openers)} ${chance.pick(clauses)}.`;
  said.add(text);
  return text;
}

import type { JsonObject } from '../../../engine/json.js';
import { LAYERS, type Level } from '../../../engine/learning.js';
import type { Dice } from './dice.js';
import type { Sayings } from './sayings.js';
import { type CafeStory, type DecisionStory, story, type TeamStory } from './story.js';

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
 * @param said what was said before, so that nothing is said again and again
 */
export function meetingSteps(chance: Dice, team: TeamStory, people: readonly string[], organisations: ReadonlyMap<string, string>, decision: DecisionStory | null, said: Sayings): PlayedStep[] {
  // Another one each time: a team does not agree twice on the same words.
  const sentence = chance.happens(0.7) ? said.fresh(() => chance.pick(team.sentences)) : null;
  return around(decision, people, entrySteps(chance, team, people, organisations, said), sentence);
}

/** The steps of a kenniscafé: everything somebody wrote is by one visitor, and for everybody. */
export function cafeSteps(cafe: CafeStory, people: readonly string[], organisations: ReadonlyMap<string, string>): PlayedStep[] {
  const common = { audience: 'community', named: false, checked: true } as const;
  const [individual, team] = (['individual', 'team'] as const).map((level) => cafe[level].map((text): JsonObject => ({ ...common, level, text })));
  const home = cafe.organisation.map(({ text, step }) => ({ ...common, level: 'organisation', text, nextStep: step, layer: 'uitvoering', follow: true }));
  const written = [...(individual ?? []), ...(team ?? []), ...home].map((data, at) => {
    const one = people[at % people.length] ?? '';
    return by(one, 'reflection/write', 'nextStep' in data ? { ...data, landsAt: organisations.get(one) ?? '' } : data);
  });
  return around(cafe.decision, people, written, cafe.sentence);
}

/** From the check-in up to closing. */
function around(decision: DecisionStory | null, people: readonly string[], written: readonly PlayedStep[], sentence: string | null): PlayedStep[] {
  return [
    by(FACILITATOR, 'session/next'),
    by(FACILITATOR, 'check-in/open-floor', {}, 2),
    by(FACILITATOR, 'session/next', {}, 14),
    ...(decision ? [...decisionSteps(decision, people), by(FACILITATOR, 'session/next', {}, 4)] : []),
    ...written,
    by(FACILITATOR, 'session/next', {}, 16),
    by(FACILITATOR, 'check-out/open-floor', {}, 1),
    ...(sentence === null ? [] : [by(FACILITATOR, 'check-out/agree-sentence', { text: sentence }, 6)]),
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
function entrySteps(chance: Dice, team: TeamStory, people: readonly string[], organisations: ReadonlyMap<string, string>, said: Sayings): PlayedStep[] {
  const level = (): Level => chance.pick(['individual', 'individual', 'individual', 'team', 'team', 'organisation'] as const);
  return people
    .filter(() => chance.happens(0.66))
    .flatMap((one) => {
      const about = level();
      const audience = chance.happens(0.8) ? 'community' : 'team';
      const common = { level: about, audience, named: chance.happens(0.15), checked: true, ...depth(chance, said) };
      if (about !== 'organisation') {
        const text = (chance.happens(0.06) ? said.fresh(() => chance.pick(team.lines)) : null) ?? saying(said, story.openers[about], team.clauses);
        return text === null ? [] : [by(one, 'reflection/write', { ...common, text })];
      }
      const text = saying(said, story.openers.organisation, team.home);
      const nextStep = said.fresh(() => begun(said.pick(story.moments), said.pick(team.actions)));
      if (text === null || nextStep === null) return [];
      return [by(one, 'reflection/write', { ...common, text, landsAt: organisations.get(one) ?? '', layer: chance.pick(LAYERS), follow: chance.happens(0.75), nextStep })];
    });
}

function depth(chance: Dice, said: Sayings): JsonObject {
  if (chance.happens(0.86)) return {};
  if (chance.happens(0.5)) return { touched: said.pick(story.touched), form: 'informative', turn: chance.pick(['success', 'miss'] as const) };
  const from = said.pick(story.views.map((view) => view.from));
  const to = story.views.find((view) => view.from === from)?.to ?? '';
  return { viewFrom: from, viewTo: to, form: chance.pick(['transformative', 'reciprocal'] as const) };
}

/** Somebody says something in a way nobody did yet. */
function saying(said: Sayings, openers: readonly string[], clauses: readonly string[]): string | null {
  const clause = said.pick(clauses);
  return said.fresh(() => `${said.pick(openers)} ${clause}.`);
}

/** "Voor de zomer met de incasso afspreken wie er eerst belt." */
function begun(moment: string, action: string): string {
  return `${moment} ${action}.`;
}

import type { JsonObject } from '../../engine/json.js';
import { type Heard, type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import type { FacilitatorFace, FinalAnswer, MineFace, Mode, RoomFace, Step } from './faces-contract.js';
import { tableFor } from '../../engine/session.js';
import { harvestMinorityRound } from './harvest.js';
import { minorityRound } from './rules.js';
import type { MinorityState } from './state.js';

export const FIVE = ['anna', 'bilal', 'chris', 'dewi', 'emre'] as const;
export const QUESTION = 'Beginnen we in maart?';
export const OPTIONS = [
  { id: 'yes', text: 'We beginnen in maart' },
  { id: 'later', text: 'We beginnen na de zomer' },
  { id: 'never', text: 'We beginnen er niet aan' },
];

/** The envelope of a person for one kind of contribution, as a phone would make it once and keep. */
export function envelopeOf(person: string, what: string): string {
  return `${what}-of-${person}-`.padEnd(32, '0');
}

/** A minority round in a rehearsal, with what specs say often. In anonymous mode it brings the envelopes. */
export class Round {
  readonly table: Rehearsal;
  #votes = 0;

  constructor(
    readonly mode: Mode,
    people: readonly string[] = FIVE,
    config: JsonObject = {},
  ) {
    this.table = rehearse(minorityRound, { people, questions: [QUESTION], config });
  }

  /** The facilitator does something that must go well. */
  do(command: string, data: JsonObject = {}): this {
    this.table.given('facilitator', `minority-round/${command}`, data);
    return this;
  }

  /** A participant does something that must go well. */
  by(person: string, command: string, data: JsonObject = {}): this {
    this.table.given(person, `minority-round/${command}`, data);
    return this;
  }

  /** Somebody tries something; the answer is what the spec is about. */
  try(as: string, command: string, data: JsonObject = {}, forPerson?: string): Heard {
    return this.table.when(as, `minority-round/${command}`, data, forPerson === undefined ? {} : { as: forPerson });
  }

  /** The name of the refusal, or `ok`. */
  answer(as: string, command: string, data: JsonObject = {}, forPerson?: string): string {
    const heard = this.try(as, command, data, forPerson);
    return heard.ok ? 'ok' : heard.refused;
  }

  /** What goes with a contribution in this mode. */
  sealed(person: string, what: string, data: JsonObject): JsonObject {
    return this.mode === 'anonymous' ? { ...data, envelope: envelopeOf(person, what) } : data;
  }

  framed(): this {
    return this.do('frame', { question: QUESTION, room: 'proposal', mode: this.mode });
  }

  view(person: string, text: string, card = 1): this {
    return this.by(person, 'add-view', this.sealed(person, `view${card}`, { text }));
  }

  /** Framed, steps 1-3 done, the vote open. */
  atVote(options = OPTIONS): this {
    this.framed();
    for (const step of ['views', 'other', 'spread']) this.do('mark-done', { step, done: true });
    return this.do('set-options', { options }).openVote();
  }

  openVote(override = false): this {
    this.#votes++;
    return this.do('open-vote', { override });
  }

  vote(choices: Readonly<Record<string, string>>): this {
    for (const [person, option] of Object.entries(choices)) this.by(person, 'cast-vote', this.ballot(person, option));
    return this;
  }

  ballot(person: string, option: string): JsonObject {
    return this.sealed(person, `vote${this.#votes}`, { option });
  }

  /** Closes the vote and lets the grace pass. */
  counted(): this {
    this.do('close-vote').table.wait(2_000);
    return this;
  }

  /** Framed, voted and counted. */
  voted(choices: Readonly<Record<string, string>>): this {
    return this.atVote().vote(choices).counted();
  }

  need(person: string, text: string): this {
    return this.by(person, 'give-need', this.sealed(person, 'need', { text }));
  }

  nothing(person: string, text = ''): this {
    return this.by(person, 'need-nothing', this.sealed(person, 'need', { text }));
  }

  final(answers: Readonly<Record<string, FinalAnswer>>): this {
    this.do('open-final');
    for (const [person, answer] of Object.entries(answers)) this.by(person, 'answer-final', this.sealed(person, 'final', { answer }));
    this.do('close-final').table.wait(2_000);
    return this;
  }

  /** Answers every need that has no answer yet. */
  adoptAll(): this {
    for (const need of this.room.needs) if (need.answer === null) this.do('answer-need', { need: need.id, answer: 'adopted' });
    return this;
  }

  goTo(step: Step): this {
    return this.do('go-to', { step });
  }

  get room(): RoomFace {
    return this.table.activitySeenBy('room') as unknown as RoomFace;
  }

  get facilitator(): FacilitatorFace {
    return this.table.activitySeenBy('facilitator') as unknown as FacilitatorFace;
  }

  mine(person: string): MineFace {
    return this.table.activitySeenBy(person) as unknown as MineFace;
  }

  /** The facts of the round, without the session's own. */
  get facts(): { type: string; text: string }[] {
    return this.table.journal.filter((h) => h.run !== undefined).map((h) => ({ type: h.type, text: JSON.stringify(h) }));
  }

  /** Everything that any of these viewers sees, as text. */
  seen(...viewers: string[]): string {
    return JSON.stringify(viewers.map((viewer) => this.table.seenBy(viewer)));
  }
}

/** A majority with one person outside it. */
export const ONE_OUTSIDE = { anna: 'yes', bilal: 'yes', chris: 'yes', dewi: 'yes', emre: 'later' };

/** What the report gets of the only round in a rehearsal. */
export function harvestOf({ state, at }: Rehearsal) {
  const run = [...state.runs.values()][0];
  const item = harvestMinorityRound(run?.state as MinorityState, tableFor(state, run?.id ?? '', at))[0];
  if (item?.kind !== 'decision') throw new Error('no decision was harvested');
  return item;
}

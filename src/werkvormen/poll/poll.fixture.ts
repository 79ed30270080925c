import type { HarvestItem } from '../../engine/harvest.js';
import type { JsonObject } from '../../engine/json.js';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import { tableFor } from '../../engine/session.js';
import type { FacilitatorFace, MineFace, PollAnswer, ResultFace, RoomFace } from './faces-contract.js';
import { poll } from './rules.js';
import type { PollState } from './state.js';

export const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fatou'];
export const OPTIONS = ['Ja', 'Nee', 'Later'];
export const envelope = (who: string, asking: number): string => `env-${who}-${asking}-`.padEnd(24, 'x');

/** A poll as everybody sees it. */
export class Poll {
  readonly table: Rehearsal;

  constructor(config: JsonObject = {}, people: readonly string[] = PEOPLE) {
    this.table = rehearse(poll, { people, questions: ['Kun je hiermee verder?'], config: { options: OPTIONS, ...config } });
  }

  get room(): RoomFace {
    return this.table.activitySeenBy('room') as unknown as RoomFace;
  }

  get desk(): FacilitatorFace {
    return this.table.activitySeenBy('facilitator') as unknown as FacilitatorFace;
  }

  get result(): ResultFace {
    const { result } = this.desk;
    if (!result) throw new Error('there is no result');
    return result;
  }

  get harvest(): readonly HarvestItem[] {
    const [run] = this.table.state.runs.values();
    return run ? poll.harvest(run.state as PollState, tableFor(this.table.state, run.id, this.table.at)) : [];
  }

  mine(who: string): MineFace {
    return this.table.activitySeenBy(who) as unknown as MineFace;
  }

  when(as: string, type: string, data: JsonObject = {}, more: { as?: string } = {}) {
    return this.table.when(as, `poll/${type}`, data, more);
  }

  lead(type: string, data: JsonObject = {}): this {
    this.table.given('facilitator', `poll/${type}`, data);
    return this;
  }

  open(round = 1): this {
    return this.lead('open', { round });
  }

  /** What somebody sends in the round of now. */
  data(who: string, answer: PollAnswer): JsonObject {
    const { asking, mode } = this.room;
    return { asking, ...answer, ...(mode === 'anonymous' ? { envelope: envelope(who, asking) } : {}) };
  }

  answer(who: string, answer: PollAnswer): this {
    this.table.given(who, 'poll/answer', this.data(who, answer));
    return this;
  }

  /** Everybody answers in turn. */
  all(...answers: readonly PollAnswer[]): this {
    answers.forEach((answer, n) => this.answer(PEOPLE[n] ?? '', answer));
    return this;
  }

  /** Everything that anybody sees, and what is stored. */
  everything(): string {
    return JSON.stringify([['room', 'screen', 'facilitator', ...this.table.state.roster.people.keys()].map((viewer) => this.table.seenBy(viewer)), this.harvest]);
  }
}

export const chosen = (...options: number[]): PollAnswer => ({ options });

import { rehearse, type Rehearsal } from '../../engine/rehearsal.js';
import type { JsonObject } from '../../engine/json.js';
import type { QuestionFace, WallConsole, WallFace, WallMine } from './faces-contract.js';
import { questionWall } from './rules.js';

export const PEOPLE = ['anna', 'bilal', 'chris', 'dewi', 'emre', 'fenna', 'goran', 'hanan'];

/** A random id as a phone makes it, the same for the same mark. */
export const idOf = (mark: string): string => `vraag-${mark}`.padEnd(22, '0');
export const envelopeOf = (mark: string): string => `envelope-${mark}`.padEnd(24, '0');

/** A question wall that runs. */
export class Wall {
  readonly table: Rehearsal;

  constructor(config: JsonObject = {}, people: readonly string[] = PEOPLE) {
    this.table = rehearse(questionWall, { people, questions: ['Wat wil je vragen?'], config });
  }

  given(as: string, type: string, data: JsonObject = {}): this {
    this.table.given(as, type.includes('/') ? type : `question-wall/${type}`, data);
    return this;
  }

  when(as: string, type: string, data: JsonObject = {}) {
    return this.table.when(as, `question-wall/${type}`, data);
  }

  /** With names: somebody asks this, and it is called by its mark. */
  asked(as: string, mark: string, text = `Vraag over ${mark}?`): this {
    return this.given(as, 'put', { question: idOf(mark), text });
  }

  /** Without: somebody hands something in; an empty text is nothing. */
  handedIn(as: string, text: string): this {
    return this.given(as, 'put', { envelope: envelopeOf(`${as}-${text.length}`), text });
  }

  says(as: string, stances: JsonObject): this {
    return this.given(as, 'stand', { stances });
  }

  /** Without names: what somebody says of everything, in their envelope of this round. */
  passes(as: string, stances: JsonObject): this {
    const { round } = this.room;
    return this.given(as, 'stand', { stances, round, envelope: envelopeOf(`${as}-round-${String(round)}`) });
  }

  /** The journal, the room, the screen and what each of these people sees, as text. */
  seenBy(...viewers: string[]): string {
    return JSON.stringify(viewers.map((viewer) => this.table.seenBy(viewer)));
  }

  get room(): WallFace {
    return this.table.activitySeenBy('room') as unknown as WallFace;
  }

  get console(): WallConsole {
    return this.table.activitySeenBy('facilitator') as unknown as WallConsole;
  }

  mine(person: string): WallMine {
    return this.table.activitySeenBy(person) as unknown as WallMine;
  }

  on(mark: string): QuestionFace | undefined {
    return this.room.questions.find(({ id }) => id === idOf(mark));
  }

  texts(): string[] {
    return this.room.questions.map(({ text }) => text);
  }

  harvest(): string {
    const run = [...this.table.state.runs.values()][0];
    const people = { find: (id: string) => this.table.state.roster.people.get(id), isPresent: () => true, present: () => [], count: 0 };
    return JSON.stringify(questionWall.harvest(run?.state as Parameters<typeof questionWall.harvest>[0], { people } as unknown as Parameters<typeof questionWall.harvest>[1]));
  }
}

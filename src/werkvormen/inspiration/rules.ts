import { z } from 'zod';
import { fileRef } from '../../engine/file.js';
import { PAGE_LIMIT } from '../../engine/file-kinds.js';
import { unwritten } from '../../engine/paper.js';
import { refuse } from '../../engine/refusal.js';
import { accept, type Command, type CommandRule, type Decision, type Table, type Werkvorm } from '../../engine/werkvorm.js';
import { courseCommands } from '../../parts/cards/commands.js';
import { course } from '../../parts/cards/course.js';
import { coursePaper } from '../../parts/cards/paper.js';
import { decideCourse } from '../../parts/cards/rules.js';
import { bots } from './bots.js';
import { type InspirationConfig, PLAN } from './plan.js';
import { script } from './script.js';
import { begin, evolve, type InspirationFact, type InspirationState } from './state.js';
import { harvest, views } from './views.js';

const showFileSchema = z.strictObject({ file: fileRef });
const pageSchema = z.strictObject({ page: z.number().int('malformed').min(1, 'malformed').max(PAGE_LIMIT, 'malformed') });
const nothing = z.strictObject({});

const commands = {
  ...courseCommands,
  /** A file that was added while the meeting runs, instead of the one there is. */
  'show-file': { schema: showFileSchema, by: ['facilitator'] },
  'take-file-away': { schema: nothing, by: ['facilitator'] },
  /** All screens follow. */
  page: { schema: pageSchema, by: ['facilitator'] },
  /** Back from what strikes people to what they look at. */
  look: { schema: nothing, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

/** Seconds for one line. */
const LINE_SECONDS = 60;

function decide(state: InspirationState, command: Command, table: Table): Decision<InspirationFact> {
  switch (command.type) {
    case 'show-file': {
      const { name, ...file } = (command.data as z.infer<typeof showFileSchema>).file;
      return accept<InspirationFact>({ type: 'file-shown', data: { file }, personal: { name } });
    }
    case 'take-file-away':
      return state.file ? accept<InspirationFact>({ type: 'file-taken-away', data: {} }) : refuse('file-unknown');
    case 'page': {
      const { page } = command.data as z.infer<typeof pageSchema>;
      if (!state.file) return refuse('file-unknown');
      if (page > state.file.pages) return refuse('malformed', { field: 'page' });
      return page === state.page ? accept() : accept<InspirationFact>({ type: 'page-turned', data: { page } });
    }
    case 'look':
      return state.step === '' ? accept() : accept<InspirationFact>({ type: 'looked-again', data: {} });
    default:
      return decideCourse(state, command, table);
  }
}

/** Something to look at together, and then one line of who wants: what strikes me. See README.md here. */
export const inspiration: Werkvorm<InspirationConfig, InspirationState, InspirationFact> = {
  ...course(PLAN, {
    minutes: 15,
    questions: { min: 0, max: 1 },
    script,
    phoneSeconds: ({ config: { lines } }) => (lines ? LINE_SECONDS : 0),
    paper: ({ config }) => (config.lines ? coursePaper(PLAN, config) : unwritten()),
    bots,
  }),
  commands,
  begin,
  decide,
  evolve,
  views,
  harvest,
};

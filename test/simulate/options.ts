import { parseArgs } from 'node:util';
import { MEETING_KINDS, type MeetingKind } from '../../src/engine/meeting-kinds.js';
import { CAFE_TYPES } from '../../src/meetings/meeting.js';

/** What was asked on the command line. */
export interface Options {
  /** How many phones take part; somebody without a phone comes on top. */
  readonly participants: number;
  readonly kind: MeetingKind;
  /** A kenniscafé by the template of its type; null for a short one in which the first werkvormen come by. */
  readonly type: (typeof CAFE_TYPES)[number] | null;
  readonly mode: 'open' | 'anonymous';
  readonly seed: string;
  /** At human speed, with links to look along. */
  readonly watch: boolean;
  /** A server that runs already, with the account of its facilitator; null starts one and cleans up after it. */
  readonly server: { readonly url: string; readonly email: string; readonly passphrase: string } | null;
}

export const USAGE = `npm run simulate -- [--participants 40] [--kind werkteam|kenniscafe|kennisatelier|werkbezoek|intervisie|doorwerking] [--type klaslokaal|kennisontwikkeling|podium|dialoogtafel] [--mode anonymous|open] [--seed 1] [--watch] [--json]
  [--url http://... --email ... --passphrase ...]   a server that runs already (or KENNISCAFE_EMAIL and KENNISCAFE_PASSPHRASE)

Bots run a whole meeting. Progress goes to stderr; the last line on stdout is one JSON object, with --json the only one.
Ends with 1 when a contribution was lost or duplicated, or a secret leaked.`;

/** @throws Error with a sentence for who typed it */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      participants: { type: 'string', default: '40' },
      kind: { type: 'string', default: 'werkteam' },
      type: { type: 'string' },
      mode: { type: 'string', default: 'anonymous' },
      seed: { type: 'string', default: '1' },
      url: { type: 'string' },
      email: { type: 'string', default: process.env['KENNISCAFE_EMAIL'] ?? '' },
      passphrase: { type: 'string', default: process.env['KENNISCAFE_PASSPHRASE'] ?? '' },
      watch: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const participants = Number(values.participants);
  if (!Number.isInteger(participants) || participants < 3 || participants > 2000) throw new Error('--participants is a number from 3 to 2000');
  if (values.url !== undefined && (values.email === '' || values.passphrase === '')) throw new Error('--url needs --email and --passphrase of a facilitator there');
  return {
    participants,
    kind: oneOf('--kind', values.kind, MEETING_KINDS),
    type: values.type === undefined ? null : oneOf('--type', values.type, CAFE_TYPES),
    mode: oneOf('--mode', values.mode, ['anonymous', 'open']),
    seed: values.seed,
    watch: values.watch,
    server: values.url === undefined ? null : { url: values.url.replace(/\/$/, ''), email: values.email, passphrase: values.passphrase },
  };
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`${option} is one of ${choices.join(', ')}`);
  return found;
}

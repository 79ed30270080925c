import { newCode } from '../../src/access/join-code.js';
import { Facilitator } from '../support/facilitator.js';
import { hundredths, quantile } from '../support/figures.js';
import { Rest } from '../support/rest-client.js';
import { newServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { openRoomOf } from './product.js';

/** Of each kind; together fewer wrong codes than the door listens to. */
const TIMES = 1_400;
const WARM_UP = 50;
const CLOSED = 10;

/** How long an answer takes, in milliseconds. */
export interface CodeFigures {
  readonly unknown: { readonly p50: number; readonly p95: number };
  readonly closed: { readonly p50: number; readonly p95: number };
  /** The median of unknown codes through that of closed ones: 1 when they can't be told apart. */
  readonly ratio: number;
}

/** Asks by turns for codes that never were and for codes of meetings that closed, each from another address: whether time tells one from the other. */
export async function measureCodes(tell: (what: string) => void): Promise<CodeFigures> {
  const place = await newServerPlace();
  const server = await ServerProcess.start({ ...place.env, TRUSTED_PROXIES: 'loopback' });
  try {
    const facilitator = await Facilitator.firstRun(server.base, () => server.said);
    const gone = await closedCodes(facilitator);
    const rest = new Rest(server.base);
    const times = { unknown: [] as number[], closed: [] as number[] };
    for (let turn = 0; turn < TIMES; turn++) {
      // Who comes first changes, so that what the one leaves warm helps the other as often.
      for (const kind of turn % 2 === 0 ? (['unknown', 'closed'] as const) : (['closed', 'unknown'] as const)) {
        const code = kind === 'unknown' ? newCode() : (gone[turn % gone.length] ?? '');
        const from = performance.now();
        const { status } = await rest.ask('GET', `/api/join/${code}`, undefined, { 'X-Forwarded-For': `10.${String(turn >> 8)}.${String(turn & 255)}.7` });
        if (status !== 404) throw new Error(`the ${kind} code was answered ${String(status)}`);
        if (turn >= WARM_UP) times[kind].push(performance.now() - from);
      }
    }
    const of = (all: readonly number[]) => ({ p50: quantile(all, 0.5), p95: quantile(all, 0.95) });
    const figures = { unknown: of(times.unknown), closed: of(times.closed), ratio: hundredths(quantile(times.unknown, 0.5) / quantile(times.closed, 0.5)) };
    tell(`codes: unknown p50 ${String(figures.unknown.p50)} ms, closed p50 ${String(figures.closed.p50)} ms, ${String(figures.ratio)} x`);
    return figures;
  } finally {
    await server.stop();
    await place.remove();
  }
}

async function closedCodes(facilitator: Facilitator): Promise<string[]> {
  const codes: string[] = [];
  for (let at = 0; at < CLOSED; at++) {
    const { meeting, console } = await openRoomOf(facilitator);
    codes.push(meeting.code ?? '');
    await console.command('session/close');
    console.face.close();
  }
  return codes;
}

import type { Json, JsonObject } from '../../../src/engine/json';
import { WIRE_VERSION, type WireCommand } from '../../../src/engine/wire';
import type { Answer } from '../../ui/answers';
import { openOutbox, type Outbox } from '../../ui/outbox';
import { commandId } from '../../ui/random';
import { browserStore, type Store } from '../../ui/storage';
import { logOf } from '../whose-log';
import { tell } from './api';
import type { MyCarryOver, MyEntry } from './model';

/** One thing somebody did in their log, as it is kept on the phone until the server has it. */
export type LogAct =
  | { readonly act: 'keep-entry'; readonly entry: string; readonly session: string; readonly team: string | null; readonly at: number; readonly before: string | null; readonly data: JsonObject }
  | { readonly act: 'remove-entry'; readonly entry: string; readonly session: string }
  | { readonly act: 'answer-question'; readonly entry: string; readonly answer: 'yes' | 'no' }
  | { readonly act: 'tell-carry-over'; readonly id: string; readonly told: Pick<MyCarryOver, 'state' | 'reason' | 'happened' | 'evidence' | 'version'>; readonly checked: boolean };

/** The log's own outbox: what is done without a connection is kept, and sent later. */
export interface Sending {
  readonly outbox: Outbox;
  /** Sends it after what is waiting already. Resolves when the server answered, however long that takes. */
  send(act: LogAct): Promise<Answer>;
}

/** Asks the server to do something. @param command id of it, made by this phone: the same one twice is one act */
export type Carry = (act: LogAct, command: string) => Promise<Answer>;

/** Under which its acts are kept; of somebody else they are never sent. */
export const PREFIX = 'kc.out.log.';

/** Opens the outbox of a log. */
export function openSending(token: string, store: Store = browserStore, carry: Carry = carryOut(token), later: (action: () => void, ms: number) => void = setTimeout): Sending {
  const outbox = openOutbox({
    store,
    scope: scopeOf(token),
    ask: (command) => {
      const act = actOf(command);
      return act ? carry(act, command.id) : Promise.resolve({ ok: false, refused: 'malformed' });
    },
    later,
  });
  return { outbox, send: (act) => outbox.add({ v: WIRE_VERSION, id: commandId(), type: `log/${act.act}`, data: act }) };
}

/** What somebody did that is still to be seen in the log. */
export function actOf({ data }: WireCommand): LogAct | null {
  return typeof data === 'object' && data !== null && 'act' in data ? (data as LogAct) : null;
}

/** Sends what was left behind when the page was closed without a connection, wherever the phone is now. */
export function sendLeftBehind(): void {
  const log = logOf();
  if (log && browserStore.keys(`kc.out.${scopeOf(log.token)}.`).length > 0) void openSending(log.token).outbox.flush();
}

function scopeOf(token: string): string {
  // A part of it, because what the outbox keeps is not what opens the log.
  return `log.${token.slice(0, 8)}`;
}

function carryOut(token: string): Carry {
  return async (act, command) => {
    const { method, path, body } = requestOf(act, command);
    const answer = await tell<unknown>(method, path, body, token);
    return answer.ok ? { ok: true, rev: 0 } : ({ ok: false, refused: answer.refused } as Answer);
  };
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, Json | undefined>>;
}

/** How the server is asked for it. */
export function requestOf(act: LogAct, command: string): Request {
  switch (act.act) {
    case 'keep-entry':
      return act.session === ''
        ? { method: 'PUT', path: `/entries/${encodeURIComponent(act.entry)}`, body: { ...act.data, team: act.team, before: act.before, at: act.at } }
        : { method: 'PUT', path: inMeeting(act), body: { command, ...act.data, before: act.before } };
    case 'remove-entry':
      return { method: 'DELETE', path: act.session === '' ? `/entries/${encodeURIComponent(act.entry)}` : `${inMeeting(act)}?command=${command}` };
    case 'answer-question':
      return { method: 'PUT', path: `/questions/${encodeURIComponent(act.entry.replace('/', '~'))}`, body: { answer: act.answer } };
    case 'tell-carry-over':
      return { method: 'PUT', path: `/carry-over/${encodeURIComponent(act.id)}`, body: { ...act.told, checked: act.checked } };
    default:
      return act satisfies never;
  }
}

function inMeeting({ entry, session }: Pick<MyEntry, 'session'> & { readonly entry: string }): string {
  return `/meetings/${encodeURIComponent(session)}/entries/${encodeURIComponent(entry.slice(entry.indexOf('/') + 1))}`;
}

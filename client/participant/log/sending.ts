import { type ReadonlySignal, signal } from '@preact/signals';
import { WIRE_VERSION, type WireCommand } from '../../../src/engine/wire';
import type { Told } from '../../ui/answers';
import type { EntryData } from '../../ui/entry/entry-fields';
import { openOutbox, type Outbox } from '../../ui/outbox';
import { commandId } from '../../ui/random';
import { browserStore, type Store } from '../../ui/storage';
import { logOf, scopeOfLog } from '../whose-log';
import { tell } from './api';
import type { MyCarryOver, MyEntry } from './model';

/** One thing somebody did in their log, as it is kept on the phone until the server has it. */
export type LogAct =
  | { readonly act: 'keep-entry'; readonly entry: string; readonly session: string; readonly team: string | null; readonly at: number; readonly before: string | null; readonly data: EntryData }
  | { readonly act: 'remove-entry'; readonly entry: string; readonly session: string }
  | { readonly act: 'answer-question'; readonly entry: string; readonly answer: 'yes' | 'no' }
  | { readonly act: 'tell-carry-over'; readonly id: string; readonly told: Pick<MyCarryOver, 'state' | 'reason' | 'happened' | 'evidence' | 'version'>; readonly checked: boolean };

/** The log's own outbox: what is done without a connection is kept, and sent later. */
export interface Sending {
  readonly outbox: Outbox<Told>;
  /** False after the server could not be asked, until it can. */
  readonly reached: ReadonlySignal<boolean>;
  /** Sends it after what is waiting already. Resolves when the server answered, however long that takes. */
  send(act: LogAct): Promise<Told>;
}

/** Asks the server to do something. @param command id of it, made by this phone: the same one twice is one act */
export type Carry = (act: LogAct, command: string) => Promise<Told>;

/** Opens the outbox of a log. */
export function openSending(token: string, store: Store = browserStore, carry: Carry = carryOut(token), later: (action: () => void, ms: number) => void = setTimeout): Sending {
  const reached = signal(true);
  async function ask(command: WireCommand): Promise<Told> {
    const act = actOf(command);
    const answer: Told = act ? await carry(act, command.id) : { ok: false, refused: 'malformed' };
    reached.value = answer.ok || answer.refused !== 'not-connected';
    return answer;
  }
  const outbox = openOutbox<Told>({ store, scope: scopeOfLog(token), ask, later });
  return { outbox, reached, send: (act) => outbox.add({ v: WIRE_VERSION, id: commandId(), type: `log/${act.act}`, data: act }) };
}

/** What somebody did that is still to be seen in the log. */
export function actOf({ data }: WireCommand): LogAct | null {
  return typeof data === 'object' && data !== null && 'act' in data ? (data as LogAct) : null;
}

/** Sends what was left behind when the page was closed without a connection, wherever the phone is now. */
export function sendLeftBehind(): void {
  const log = logOf();
  if (log) void openSending(log.token).outbox.flush();
}

function carryOut(token: string): Carry {
  return (act, command) => {
    const { method, path, body } = requestOf(act, command);
    return tell(method, path, body, token);
  };
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: object;
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

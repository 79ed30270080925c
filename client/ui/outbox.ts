import { type ReadonlySignal, signal } from '@preact/signals';
import type { WireCommand } from '../../src/engine/wire';
import type { Answer, Told } from './answers';
import { readJson, type Store } from './storage';

/** Something a person did that the server may not have yet. `refused` is a name of the catalogue. */
export interface OutboxItem {
  readonly command: WireCommand;
  readonly state: 'waiting' | 'sent' | 'refused';
  readonly refused: string | null;
  /** It survives a reload. */
  readonly durable: boolean;
}

export interface OutboxOptions<A extends Told = Answer> {
  readonly store: Store;
  /** Session and person. */
  readonly scope: string;
  /** Asks the server; `not-connected` when it can't be asked. */
  readonly ask: (command: WireCommand) => Promise<A>;
  /** Calls back after some milliseconds. */
  readonly later: (action: () => void, milliseconds: number) => void;
}

export interface Outbox<A extends Told = Answer> {
  /** Everything not yet forgotten, oldest first. */
  readonly items: ReadonlySignal<readonly OutboxItem[]>;
  /** Keeps a command and sends it after the ones before it. Resolves with the server's answer, however long that takes. */
  add(command: WireCommand): Promise<A>;
  /** Sends what waits, in order. Call it after each (re)connect. */
  flush(): Promise<void>;
  /** Stops showing what was sent, or what was refused and read. */
  dismiss(id: string): void;
  /** Throws everything away, on leaving. */
  clear(): void;
}

const PREFIX = 'kc.out.';
/** Answers that are not about the command: it stays and is tried again. */
const NOT_NOW: readonly string[] = ['not-connected', 'storage-unavailable', 'too-many-at-once'];
const RETRY = 2000;

/**
 * Unsent work of one participant. Each command has a place of its own in the store, so that two tabs never overwrite
 * each other's work; both may send the same one, because the same id twice is one fact and one answer.
 */
export function openOutbox<A extends Told = Answer>({ store, scope, ask, later }: OutboxOptions<A>): Outbox<A> {
  const prefix = `${PREFIX}${scope}.`;
  const items = signal<readonly OutboxItem[]>(load(store, prefix));
  const places = new Map<string, string>(store.keys(prefix).map((key) => [key.slice(key.lastIndexOf('.') + 1), key]));
  const waiters = new Map<string, (answer: A) => void>();
  let counter = store.keys(prefix).reduce((highest, key) => Math.max(highest, Number(key.slice(prefix.length, prefix.length + 8)) || 0), 0);
  let sending = false;
  let lastRound: Promise<void> = Promise.resolve();
  let retrying = false;

  function change(id: string, change: Partial<OutboxItem>): void {
    items.value = items.value.map((item) => (item.command.id === id ? { ...item, ...change } : item));
  }

  function forget(id: string): void {
    const place = places.get(id);
    if (place) store.remove(place);
    places.delete(id);
  }

  function nextWaiting(): OutboxItem | undefined {
    return items.value.find((item) => item.state === 'waiting');
  }

  function againLater(): void {
    if (retrying) return;
    retrying = true;
    later(() => {
      retrying = false;
      void flush();
    }, RETRY);
  }

  // `sending` ends in the same turn in which nothing is found, so that nothing is added unseen in between.
  async function sendAll(): Promise<void> {
    sending = true;
    for (let next = nextWaiting(); next; next = nextWaiting()) {
      const { id } = next.command;
      const answer = await ask(next.command);
      if (!answer.ok && NOT_NOW.includes(answer.refused)) {
        againLater();
        break;
      }
      // A refused command stays until somebody has read why, also over a reload.
      if (answer.ok) forget(id);
      change(id, answer.ok ? { state: 'sent' } : { state: 'refused', refused: answer.refused });
      waiters.get(id)?.(answer);
      waiters.delete(id);
    }
    sending = false;
  }

  function flush(): Promise<void> {
    if (!sending) lastRound = sendAll();
    return lastRound;
  }

  return {
    items,
    flush,
    add(command) {
      counter += 1;
      const place = `${prefix}${String(counter).padStart(8, '0')}.${command.id}`;
      places.set(command.id, place);
      const durable = store.set(place, JSON.stringify(command));
      items.value = [...items.value.filter((item) => item.state !== 'sent'), { command, state: 'waiting', refused: null, durable }];
      const answered = new Promise<A>((resolve) => waiters.set(command.id, resolve));
      void flush();
      return answered;
    },
    dismiss(id) {
      forget(id);
      items.value = items.value.filter((item) => item.command.id !== id);
    },
    clear() {
      for (const key of store.keys(prefix)) store.remove(key);
      places.clear();
      items.value = [];
    },
  };
}

function load(store: Store, prefix: string): OutboxItem[] {
  const found: OutboxItem[] = [];
  for (const key of store.keys(prefix)) {
    const command = readJson(store, key);
    if (isCommand(command)) found.push({ command, state: 'waiting', refused: null, durable: true });
    else store.remove(key);
  }
  return found;
}

function isCommand(value: unknown): value is WireCommand {
  return typeof value === 'object' && value !== null && 'id' in value && 'type' in value && typeof value.id === 'string' && typeof value.type === 'string';
}

import { useState } from 'preact/hooks';
import type { Answer } from '../../ui/desk/rest';
import { type Sending, useSend } from '../../ui/desk/use-send';

/** What is on the server, with the version it has. */
export interface Versioned<T> {
  readonly fields: T;
  readonly version: number;
}

interface LockedOptions<T> {
  readonly start: Versioned<T>;
  readonly save: (fields: T, version: number) => Promise<Answer<unknown>>;
  /** What is on the server now. */
  readonly read: () => Promise<Answer<Versioned<T>>>;
  readonly onSaved: () => void;
}

export interface LockedForm<T> extends Pick<Sending, 'busy' | 'problem'> {
  readonly fields: T;
  /** What somebody else made of it in the meantime; null while nobody did. */
  readonly theirs: T | null;
  change(part: Partial<T>): void;
  save(): Promise<void>;
  /** Drops what is typed here and shows what the other made of it. */
  takeTheirs(): void;
  /** Saves what is typed here over what the other made of it. */
  keepMine(): Promise<void>;
}

/** A form on something that others may change too: nothing is overwritten until who types here has seen it. */
export function useLocked<T extends object>({ start, save, read, onSaved }: LockedOptions<T>): LockedForm<T> {
  const [fields, setFields] = useState(start.fields);
  const [version, setVersion] = useState(start.version);
  const [meanwhile, setMeanwhile] = useState<Versioned<T> | null>(null);
  const { busy, problem, send, clear } = useSend();

  const attempt = async (from: number): Promise<void> => {
    let late = false;
    const saved = await send(async () => {
      const answer = await save(fields, from);
      late = !answer.ok && answer.problem.refused === 'changed-meanwhile';
      return answer;
    });
    if (saved) {
      setMeanwhile(null);
      onSaved();
    } else if (late) {
      const now = await send(read);
      if (now) setMeanwhile(now.value);
    }
  };

  return {
    fields,
    busy,
    problem,
    theirs: meanwhile?.fields ?? null,
    change: (part) => setFields((now) => ({ ...now, ...part })),
    save: () => attempt(version),
    takeTheirs: () => {
      if (!meanwhile) return;
      setFields(meanwhile.fields);
      setVersion(meanwhile.version);
      setMeanwhile(null);
      clear();
    },
    keepMine: () => attempt(meanwhile?.version ?? version),
  };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../api';
import type { Meeting, MeetingPlan, Problem } from '../model';
import { planOf, readyToSend } from '../plan-form';

/** How long nobody typed before a plan is saved, in milliseconds. */
const PAUSE = 700;

export type SaveState =
  | { readonly is: 'saved' | 'waiting' | 'saving' }
  /** Another laptop saved in the meantime; nothing is overwritten until someone chooses. */
  | { readonly is: 'changed-meanwhile' }
  | { readonly is: 'refused'; readonly problem: Problem };

export interface EditablePlan {
  readonly plan: MeetingPlan;
  readonly state: SaveState;
  change(plan: MeetingPlan): void;
  /** Drops what is here and takes what the other laptop saved. */
  takeTheirs(): Promise<void>;
  /** Saves what is here over what the other laptop saved. */
  keepMine(): Promise<void>;
  /** Saves what is not saved yet. @returns whether everything is saved */
  flush(): Promise<boolean>;
}

/** A plan that saves itself, one request at a time, each with the version it was made from. */
export function usePlan(meeting: Meeting): EditablePlan {
  const [plan, setPlan] = useState(() => planOf(meeting));
  const [state, setState] = useState<SaveState>({ is: 'saved' });
  const latest = useRef(plan);
  const version = useRef(meeting.version);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const saved = useRef(plan);

  const save = async (): Promise<boolean> => {
    const sending = latest.current;
    if (sending === saved.current) return true;
    setState({ is: 'saving' });
    const answer = await api.save(meeting.id, readyToSend(sending), version.current);
    if (!answer.ok) {
      setState(answer.problem.refused === 'changed-meanwhile' ? { is: 'changed-meanwhile' } : { is: 'refused', problem: answer.problem });
      return false;
    }
    version.current = answer.value.version;
    saved.current = sending;
    if (latest.current === sending) setState({ is: 'saved' });
    return true;
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    queue.current = queue.current.then(save);
    return queue.current;
  };
  const change = (next: MeetingPlan): void => {
    latest.current = next;
    setPlan(next);
    setState((now) => (now.is === 'changed-meanwhile' ? now : { is: 'waiting' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE);
  };
  const theirs = async (): Promise<Meeting | null> => {
    const answer = await api.meeting(meeting.id);
    if (!answer.ok) setState({ is: 'refused', problem: answer.problem });
    return answer.ok ? answer.value : null;
  };
  const takeTheirs = async (): Promise<void> => {
    const other = await theirs();
    if (!other) return;
    clearTimeout(timer.current);
    version.current = other.version;
    saved.current = latest.current = planOf(other);
    setPlan(latest.current);
    setState({ is: 'saved' });
  };
  const keepMine = async (): Promise<void> => {
    const other = await theirs();
    if (!other) return;
    version.current = other.version;
    await flush();
  };

  const unsaved = state.is !== 'saved';
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);
  // What was typed just before leaving the page for another one of the console is saved too.
  useEffect(() => () => void flush(), []);

  return { plan, state, change, takeTheirs, keepMine, flush };
}

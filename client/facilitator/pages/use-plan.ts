import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../api';
import { chosen, type Clash, clashNow, keyOf, mergePlans, samePlan, untilChosen } from '../merge-plan';
import type { Meeting, MeetingPlan, Problem } from '../model';
import { planOf, readyToSend } from '../plan-ready';

/** How long nobody typed before a plan is saved, in milliseconds. */
const PAUSE = 700;
/** How often a page that is looked at asks whether somebody else changed something, in milliseconds. */
const LOOK = 15_000;
/** How long it is said that somebody else changed something too, in milliseconds. */
const SAID = 30_000;
/** So often somebody else may be first before we stop trying by ourselves. */
const TRIES = 5;
/** When and where: who registered gets a letter about a change of these, so it is not saved while somebody types. */
const TOLD = ['date', 'time', 'zone', 'place', 'online'] as const satisfies readonly (keyof MeetingPlan)[];

export type SaveState = { readonly is: 'saved' | 'waiting' | 'saving' } | { readonly is: 'refused'; readonly problem: Problem };

export interface EditablePlan {
  readonly plan: MeetingPlan;
  readonly state: SaveState;
  /** Where somebody else changed the same, and one has to choose. */
  readonly clashes: readonly Clash[];
  /** Somebody else changed something too, and it is in the plan now. */
  readonly joined: boolean;
  change(part: Partial<MeetingPlan> | ((plan: MeetingPlan) => MeetingPlan)): void;
  choose(clash: Clash, side: 'mine' | 'theirs'): void;
  /** When and where were changed, and people who registered would get a letter: it waits for `tell`. */
  readonly held: boolean;
  /** Saves when and where too. */
  tell(): Promise<boolean>;
  /** Puts when and where back as they are known. */
  putBack(): void;
  /** Saves what is not saved yet. @returns whether everything is saved */
  flush(): Promise<boolean>;
  /** Takes in the meeting as the server gave it just now. */
  take(meeting: Meeting): void;
}

/**
 * A plan that saves itself, one request at a time, each with the version it was made from. When somebody else was first,
 * both changes are joined and it is saved again; where two changed the same, theirs stays on the server until one chooses.
 * @param hold whether people have registered, who would get a letter about another time or place
 * @param onBegun the session was opened by somebody else
 */
export function usePlan(meeting: Meeting, hold: boolean, onBegun: (meeting: Meeting) => void): EditablePlan {
  const [plan, setPlan] = useState(() => planOf(meeting));
  const [state, setState] = useState<SaveState>({ is: 'saved' });
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [joined, setJoined] = useState(false);
  const latest = useRef({ plan, clashes });
  /** The plan as it is on the server, and its version. */
  const base = useRef({ plan, version: meeting.version });
  /** What was sent without an answer: it may have arrived. */
  const unsure = useRef<MeetingPlan | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saidTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const holding = useRef(hold);
  holding.current = hold;

  const show = (next: MeetingPlan, open: readonly Clash[]): void => {
    const now = open.flatMap((clash) => clashNow(next, clash) ?? []);
    latest.current = { plan: next, clashes: now };
    setPlan(next);
    setClashes(now);
  };
  const toSend = (everything = false): MeetingPlan => {
    const chosenSoFar = untilChosen(latest.current.plan, latest.current.clashes);
    return readyToSend(everything || !holding.current ? chosenSoFar : withTold(chosenSoFar, base.current.plan));
  };
  const unsaved = (everything = false): boolean => !samePlan(toSend(everything), base.current.plan);
  const settle = (): void => setState({ is: unsaved() ? 'waiting' : 'saved' });

  const take = (other: Meeting): void => {
    if (other.version <= base.current.version) return;
    const theirs = planOf(other);
    const arrived = unsure.current !== null && samePlan(unsure.current, theirs);
    const merged = mergePlans(arrived ? theirs : base.current.plan, latest.current.plan, theirs);
    unsure.current = null;
    base.current = { plan: theirs, version: other.version };
    const again = new Set(merged.clashes.map(keyOf));
    show(merged.plan, [...latest.current.clashes.filter((clash) => !again.has(keyOf(clash))), ...merged.clashes]);
    if (arrived || !merged.joined) return;
    setJoined(true);
    clearTimeout(saidTimer.current);
    saidTimer.current = setTimeout(() => setJoined(false), SAID);
  };
  const ask = async (): Promise<Meeting | null> => {
    const answer = await api.meeting(meeting.id);
    if (!answer.ok) setState({ is: 'refused', problem: answer.problem });
    return answer.ok ? answer.value : null;
  };

  const save = async (everything = false, left = TRIES): Promise<boolean> => {
    if (!unsaved(everything)) {
      settle();
      return true;
    }
    setState({ is: 'saving' });
    const sent = toSend(everything);
    const answer = await api.save(meeting.id, sent, base.current.version);
    if (answer.ok) {
      unsure.current = null;
      const stored = planOf(answer.value);
      base.current = { plan: stored, version: answer.value.version };
      // What the server filled in itself, such as the name of a team; what was typed meanwhile stays.
      show(mergePlans(sent, latest.current.plan, stored).plan, latest.current.clashes);
      settle();
      return true;
    }
    const { problem } = answer;
    if (problem.refused === 'unreachable') unsure.current = sent;
    if (problem.refused !== 'changed-meanwhile' || left === 0) {
      setState({ is: 'refused', problem });
      return false;
    }
    const other = await ask();
    if (!other) return false;
    take(other);
    return save(everything, left - 1);
  };
  const flush = (everything = false): Promise<boolean> => {
    clearTimeout(timer.current);
    queue.current = queue.current.then(() => save(everything));
    return queue.current;
  };
  const later = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), PAUSE);
  };
  const change: EditablePlan['change'] = (part) => {
    const now = latest.current.plan;
    show(typeof part === 'function' ? part(now) : { ...now, ...part }, latest.current.clashes);
    setState({ is: 'waiting' });
    later();
  };
  const choose: EditablePlan['choose'] = (clash, side) => {
    const others = latest.current.clashes.filter((other) => keyOf(other) !== keyOf(clash));
    show(chosen(latest.current.plan, clash, side), others);
    setState({ is: 'waiting' });
    void flush();
  };

  const look = (): void => {
    if (document.visibilityState === 'hidden') return;
    queue.current = queue.current.then(async (good) => {
      const answer = await api.meeting(meeting.id);
      if (!answer.ok) return good;
      if (answer.value.status !== 'planned' && !unsaved()) onBegun(answer.value);
      else if (answer.value.version > base.current.version) {
        take(answer.value);
        if (unsaved()) later();
      }
      return good;
    });
  };
  const latestLook = useRef(look);
  latestLook.current = look;
  useEffect(() => {
    const again = (): void => latestLook.current();
    const ticking = setInterval(again, LOOK);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);

  // When nobody has registered after all, what waited can go.
  useEffect(() => {
    if (!hold && unsaved()) later();
  }, [hold]);

  const held = hold && !samePlan(plan, withTold(plan, base.current.plan));
  const unfinished = state.is !== 'saved' || clashes.length > 0 || held;
  useEffect(() => {
    if (!unfinished) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unfinished]);
  // What was typed just before leaving the page for another one of the console is saved too.
  useEffect(
    () => () => {
      clearTimeout(saidTimer.current);
      void flush();
    },
    [],
  );

  return {
    plan,
    state,
    clashes,
    joined,
    change,
    choose,
    held,
    tell: () => flush(true),
    putBack: () => change(withTold(latest.current.plan, base.current.plan)),
    flush: () => flush(),
    take,
  };
}

/** A plan with when and where of another one. */
function withTold(plan: MeetingPlan, other: MeetingPlan): MeetingPlan {
  return { ...plan, ...Object.fromEntries(TOLD.map((field) => [field, other[field]])) };
}

import type { Fact } from '../../engine/facts.js';
import type { Setup, Stored } from '../../engine/werkvorm.js';
import { lengthOf, MINUTE, type TimerConfig } from './config.js';
import type { TimerPhase } from './faces-contract.js';

type Nothing = Record<string, never>;

/** When each was said is in the fact itself, so none of them repeats a time. */
export type TimerFact =
  | Fact<'length-set', { readonly seconds: number }>
  | Fact<'started', Nothing>
  | Fact<'paused', Nothing>
  | Fact<'went-on', Nothing>
  | Fact<'minute-added', Nothing>
  | Fact<'minute-taken', Nothing>
  | Fact<'stopped', Nothing>
  | Fact<'time-over', Nothing>;

/** All times in milliseconds. */
export interface TimerState {
  readonly question: string;
  readonly text: string;
  readonly phase: TimerPhase;
  /** What was put on it, and what "again" puts on it. */
  readonly length: number;
  readonly total: number;
  readonly ends: number | null;
  readonly left: number;
  /** How long it ran, all runs of it together, up to the last time it stood still. */
  readonly ran: number;
}

export function begin(setup: Setup<TimerConfig>): TimerState {
  return { question: setup.question, text: setup.config.text, ran: 0, ...standing(lengthOf(setup)) };
}

export function evolve(state: TimerState, { type, data, at }: Stored<TimerFact>): TimerState {
  switch (type) {
    case 'length-set':
      return { ...state, ...standing(data.seconds * 1_000) };
    case 'started':
      return { ...state, ...standing(state.length), phase: 'running', ends: at + state.length };
    case 'paused':
      return { ...still(state, at), phase: 'paused' };
    case 'went-on':
      return { ...state, phase: 'running', ends: at + state.left };
    case 'minute-added':
      // A minute more when the time is out is a minute from now.
      return isDone(state) ? { ...state, phase: 'running', total: MINUTE, ends: at + MINUTE, left: MINUTE } : moved(state, MINUTE);
    case 'minute-taken':
      return moved(state, -MINUTE);
    case 'stopped':
      return { ...still(state, at), phase: 'stopped' };
    case 'time-over':
      // The moment it was over stays: a device may hear of it just before its own clock gets there.
      return { ...still(state, at), phase: 'over', ends: state.ends };
  }
}

/** Whether it ran and does no more. */
export function isDone({ phase }: TimerState): boolean {
  return phase === 'over' || phase === 'stopped';
}

/** What is left of it at a moment. */
export function leftAt({ phase, ends, left }: TimerState, at: number): number {
  return phase === 'running' && ends !== null ? Math.max(0, ends - at) : left;
}

/** How long it ran until a moment. While it runs, `left` is what there was when it last began to. */
export function ranUntil(state: TimerState, at: number): number {
  return state.ran + state.left - leftAt(state, at);
}

function standing(length: number): Pick<TimerState, 'phase' | 'length' | 'total' | 'ends' | 'left'> {
  return { phase: 'ready', length, total: length, ends: null, left: length };
}

function still(state: TimerState, at: number): TimerState {
  return { ...state, ran: ranUntil(state, at), ends: null, left: leftAt(state, at) };
}

/** Before it begins a minute changes what is put on it; after that only what is left. */
function moved(state: TimerState, by: number): TimerState {
  if (state.phase === 'ready') return { ...state, ...standing(state.length + by) };
  return { ...state, total: state.total + by, ends: state.ends === null ? null : state.ends + by, left: state.left + by };
}

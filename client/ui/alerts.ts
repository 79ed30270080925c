import { type ReadonlySignal, signal } from '@preact/signals';
import type { ClockMoment } from './clock-moments';
import { readJson, type Store } from './storage';

/** What may make itself heard or felt: a moment of a clock, or something to do on a phone. */
export type Alert = ClockMoment | 'task';
/** How it sounds. */
export type Tone = 'gong' | 'soft';

/** What somebody chose on this device; all of it is off until they do. */
export interface AlertChoice {
  /** A gong when a clock is over. */
  readonly sound: boolean;
  /** With sound: something softer a minute before that. */
  readonly minute: boolean;
  readonly vibration: boolean;
}

/** What a device can do. A face gives the ones it has a choice for. */
export interface AlertMeans {
  readonly play?: (tone: Tone) => void;
  readonly vibrate?: (pattern: number[]) => void;
}

/** Sound and vibration of one face on this device, only where chosen. */
export interface Alerts {
  readonly choice: ReadonlySignal<AlertChoice>;
  /** Keeps a choice on this device; what is switched on lets itself be heard or felt once. */
  choose(change: Partial<AlertChoice>): void;
  give(alert: Alert): void;
}

const SILENT: AlertChoice = { sound: false, minute: false, vibration: false };
/** Two short ones: noticed on a table, not startling in a hand. */
const VIBRATION = [140, 90, 140];

/**
 * @param face whose choice it is: a laptop may show the screen and the console, and only one of them sounds
 * @param store where the choice is kept; what is damaged there counts as not chosen
 */
export function openAlerts(face: 'screen' | 'console' | 'phone', store: Store, means: AlertMeans): Alerts {
  const place = `kc.alerts.${face}`;
  const choice = signal(choiceIn(readJson(store, place)));
  return {
    choice,
    choose(change) {
      const before = choice.value;
      choice.value = { ...before, ...change };
      store.set(place, JSON.stringify(choice.value));
      if (choice.value.sound && !before.sound) means.play?.('gong');
      else if (toneOf('minute-left', choice.value) && !before.minute) means.play?.('soft');
      if (choice.value.vibration && !before.vibration) means.vibrate?.(VIBRATION);
    },
    give(alert) {
      const tone = toneOf(alert, choice.value);
      if (tone) means.play?.(tone);
      if (alert === 'task' && choice.value.vibration) means.vibrate?.(VIBRATION);
    },
  };
}

/** How an alert sounds by what was chosen; null for not at all. */
export function toneOf(alert: Alert, { sound, minute }: AlertChoice): Tone | null {
  if (!sound) return null;
  if (alert === 'over') return 'gong';
  return alert === 'minute-left' && minute ? 'soft' : null;
}

function choiceIn(kept: unknown): AlertChoice {
  if (typeof kept !== 'object' || kept === null) return SILENT;
  const chose = (name: keyof AlertChoice): boolean => (kept as Partial<Record<keyof AlertChoice, unknown>>)[name] === true;
  return { sound: chose('sound'), minute: chose('minute'), vibration: chose('vibration') };
}

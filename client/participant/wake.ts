import { openAlerts } from '../ui/alerts';
import { announce } from '../ui/live-region';
import { browserStore } from '../ui/storage';

/** Whether this phone can vibrate at all. */
export const canVibrate = typeof navigator.vibrate === 'function';

/** Vibration of this phone, only when its owner chose so. */
export const alerts = openAlerts('phone', browserStore, { vibrate });

/** Wakes a phone: vibration when chosen, the title of the page, a sentence for who listens. The colour is the page's. */
export function wake(sentence: string): void {
  alerts.give('task');
  announce(sentence);
}

/** Gives the whole page its mood: `away` is dark and calm. */
export function setMood(mood: 'away' | 'here'): void {
  document.documentElement.dataset.mood = mood;
}

function vibrate(pattern: number[]): void {
  // Before somebody touched the page a browser refuses, with a warning in its log.
  if (canVibrate && (navigator.userActivation?.hasBeenActive ?? true)) navigator.vibrate(pattern);
}

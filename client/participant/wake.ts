import { announce } from '../ui/live-region';

/** Two short ones: noticed on a table, not startling in a hand. */
const PATTERN = [140, 90, 140];

/** Wakes a phone: vibration where allowed, the title of the page, a sentence for who listens. The colour is the page's. */
export function wake(sentence: string): void {
  // Before somebody touched the page a browser refuses, with a warning in its log.
  if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.(PATTERN);
  announce(sentence);
}

/** Gives the whole page its mood: `away` is dark and calm. */
export function setMood(mood: 'away' | 'here'): void {
  document.documentElement.dataset.mood = mood;
}

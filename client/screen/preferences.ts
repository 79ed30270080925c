import { type Scheme, SCHEMES } from '../ui/scheme';
import { readJson, type Store } from '../ui/storage';

/** How a screen looks on the laptop it is shown with, for the eyes and the light of that room. */
export interface Preferences {
  readonly scheme: Scheme;
  /** Steps of a tenth bigger (more than 0) or smaller than usual. */
  readonly letters: number;
}

const PLACE = 'kc.screen';
const USUAL: Preferences = { scheme: 'system', letters: 0 };
const SMALLEST = -3;
const BIGGEST = 6;

/** What was kept on this device; what is damaged counts as usual. */
export function readPreferences(store: Store): Preferences {
  const kept = readJson(store, PLACE);
  if (typeof kept !== 'object' || kept === null) return USUAL;
  const { scheme, letters } = kept as Partial<Record<keyof Preferences, unknown>>;
  return {
    scheme: SCHEMES.find((one) => one === scheme) ?? USUAL.scheme,
    letters: typeof letters === 'number' && Number.isInteger(letters) ? within(letters) : USUAL.letters,
  };
}

export function keepPreferences(store: Store, preferences: Preferences): void {
  store.set(PLACE, JSON.stringify(preferences));
}

/** The colours after these: as the device wishes, light, dark, and again. */
export function nextScheme(scheme: Scheme): Scheme {
  return SCHEMES[(SCHEMES.indexOf(scheme) + 1) % SCHEMES.length] ?? USUAL.scheme;
}

/** A step bigger or smaller, as far as it goes. */
export function resized({ letters, ...rest }: Preferences, by: 1 | -1): Preferences {
  return { ...rest, letters: within(letters + by) };
}

/** How many times the usual size that is. */
export function sizeOf({ letters }: Preferences): number {
  return 1 + letters / 10;
}

function within(letters: number): number {
  return Math.min(BIGGEST, Math.max(SMALLEST, letters));
}

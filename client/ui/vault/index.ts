import { signal } from '@preact/signals';
import { browserStore } from '../storage';
import type { Vault } from './vault';

export type { Vault } from './vault';

const here = signal<Vault | null>(null);
let asked = false;

/** The vault of this phone; null as long as its chunk isn't there. */
export const vault = {
  get value(): Vault | null {
    return here.value;
  },
};

const AGAIN = 4000;

/**
 * Gets the vault. A chunk of its own, with the two libraries: a phone at the door needs none of it, and a phone in a
 * meeting has it before it is needed, also when the wifi goes later.
 */
export function loadVault(): void {
  if (asked) return;
  asked = true;
  import('./vault').then(
    ({ openVault }) => {
      here.value = openVault(browserStore);
    },
    () => {
      asked = false;
      setTimeout(loadVault, AGAIN * (0.5 + Math.random()));
    },
  );
}

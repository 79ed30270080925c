import { signal } from '@preact/signals';
import { alsoSay } from '../../../../client/ui/i18n';
import { pulseTexts } from '../../../../client/ui/pulse/texts';
import type * as Form from './phone-form';

const here = signal<typeof Form | null>(null);
let asked: Promise<void> | null = null;
const AGAIN = 4000;

/** What the pulse asks and shows with; null as long as it isn't there. */
export const parts = {
  get value(): typeof Form | null {
    return here.value;
  },
};

/** Gets it, and again until it is there: most phones never need it, and one that does has it before the wifi goes. */
export function keepLoading(): void {
  asked ??= load();
  asked.catch(() => {
    asked = null;
    setTimeout(keepLoading, AGAIN * (0.5 + Math.random()));
  });
}

async function load(): Promise<void> {
  const [form] = await Promise.all([import('./phone-form'), alsoSay(pulseTexts)]);
  here.value = form;
}

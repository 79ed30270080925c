import { signal } from '@preact/signals';
import { api } from './api';
import type { Account } from './model';

/** Who is logged in: undefined while we don't know yet, null when nobody is. */
export const account = signal<Account | null | undefined>(undefined);

/** Asks the server who is logged in. */
export async function recognise(): Promise<void> {
  const answer = await api.me();
  account.value = answer.ok ? answer.value.account : null;
}

/** Leaves this laptop. */
export async function leave(): Promise<void> {
  await api.logout();
  account.value = null;
}

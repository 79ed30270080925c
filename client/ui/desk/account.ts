import { signal } from '@preact/signals';
import { call } from './rest';

/** Somebody with an account. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A role in a place. `community` is where that place is. */
export interface Grant {
  readonly role: 'coordinator' | 'facilitator' | 'contact';
  readonly kind: 'community' | 'team' | 'meeting' | 'organisation';
  readonly place: string;
  readonly community: string;
}

/** Who is logged in: undefined while we don't know yet, null when nobody is. */
export const account = signal<Account | null | undefined>(undefined);
/** What that account may be, and where. */
export const grants = signal<readonly Grant[]>([]);

/** Asks the server who is logged in. */
export async function recognise(): Promise<void> {
  const answer = await call<{ account: Account; grants: readonly Grant[] }>('GET', '/api/me');
  grants.value = answer.ok ? answer.value.grants : [];
  account.value = answer.ok ? answer.value.account : null;
}

/** Whether somebody has one of these roles anywhere. */
export function isSomewhere(...roles: readonly Grant['role'][]): boolean {
  return grants.value.some((grant) => roles.includes(grant.role));
}

/** The page that is made for who {@link isOnlyContact}. */
export const CONTACT_HOME = '/gemeenschap/organisatie';

/** Whether somebody is a contact person of an organisation, and nothing else. */
export function isOnlyContact(): boolean {
  return isSomewhere('contact') && !isSomewhere('coordinator', 'facilitator');
}

/** Leaves this laptop. */
export async function leave(): Promise<void> {
  await call<void>('POST', '/api/logout');
  grants.value = [];
  account.value = null;
}

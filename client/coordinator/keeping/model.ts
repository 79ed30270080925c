/** How long a community keeps what can be set. */
export interface Retention {
  readonly cardDays: number;
  readonly logMonths: number;
  readonly registrationDays: number;
}

/** What a purge takes; of texts only those that the whole community may read are counted. */
export const TAKEN = ['cards', 'records', 'entries', 'carryOver', 'pulseTexts', 'files', 'registrations', 'letters', 'invitations'] as const;
export type Taken = Readonly<Record<(typeof TAKEN)[number], number>>;

/** What is kept how long, and what that means now. Days as `YYYY-MM-DD`. */
export interface Keeping {
  readonly retention: Retention & { readonly version: number };
  readonly fixed: { readonly letterDays: number; readonly linkDays: number; readonly keeperDays: number; readonly auditYears: number };
  /** The first day on which what is written today may be destroyed; null while its period has no end. */
  readonly ends: { readonly teams: readonly { readonly id: string; readonly name: string; readonly until: string | null }[]; readonly elsewhere: string | null };
  readonly next: Taken;
  /** Milliseconds since 1970. */
  readonly lastRun: number | null;
}

/** What can be set, between which whole numbers. */
export const BOUNDS: Readonly<Record<keyof Retention, number>> = { cardDays: 365, logMonths: 120, registrationDays: 365 };
export const SETTINGS = ['cardDays', 'logMonths', 'registrationDays'] as const satisfies readonly (keyof Retention)[];

/** Whether anything goes sooner than it did. */
export function isShorter(now: Retention, before: Retention): boolean {
  return SETTINGS.some((one) => now[one] < before[one]);
}

/** Whether something that was typed can be a setting. */
export function isSetting(name: keyof Retention, typed: number): boolean {
  return Number.isInteger(typed) && typed >= 1 && typed <= BOUNDS[name];
}

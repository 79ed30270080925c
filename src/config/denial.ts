import { REFUSALS, type RefusalName } from '../engine/refusal.js';

/** Refusals that only exist on the REST side, beside those of the engine. */
export const HTTP_REFUSALS = [
  // what was sent
  'not-found',
  'too-large',
  'unsupported-media',
  'too-many-files',
  'email-malformed',
  'passphrase-too-short',
  'date-malformed',
  // who sent it
  'login-wrong',
  'too-many-attempts',
  'link-unknown',
  'setup-done',
  'link-revoked',
  'invitation-used',
  'email-taken',
  'passphrase-wrong',
  'last-coordinator',
  'post-off',
  'account-unknown',
  'invitation-unknown',
  'grant-unknown',
  'oidc-off',
  'oidc-unreachable',
  'oidc-failed',
  'oidc-not-linked',
  'oidc-taken',
  'only-login',
  // a learning log
  'log-kept-already',
  'other-community',
  // a community
  'community-unknown',
  'team-unknown',
  'organisation-unknown',
  'member-unknown',
  'period-unknown',
  'perspective-unknown',
  'name-taken',
  'in-use',
  'theme-unknown',
  'consent-missing',
  'consent-answered',
  'nobody-to-ask',
  'already-in-team',
  'replaces-itself',
  'no-longer-there',
  'import-has-errors',
  'import-unreadable',
  'import-no-names',
  'import-too-long',
  // a pulse
  'pulse-unknown',
  'pulse-team-small',
  'pulse-day',
  'pulse-full',
  // a meeting
  'template-unknown',
  'time-malformed',
  'time-skipped',
  'zone-unknown',
  'meeting-cancelled',
  'registration-unknown',
  'registration-closed',
  'certificate-off',
  'certificate-letters',
  'not-present',
  'meeting-not-closed',
  'meeting-unknown',
  'changed-meanwhile',
  'session-already-open',
] as const;

export type HttpRefusalName = (typeof HTTP_REFUSALS)[number];
export type DenialName = RefusalName | HttpRefusalName;

/** An expected "no" of the REST side, as a value. A refusal of the engine is one too. */
export interface Denial {
  readonly ok: false;
  readonly refused: DenialName;
  readonly detail?: { readonly [key: string]: unknown };
}

/** Refuses by name, when there is one with the field that it is about. */
export function deny(refused: DenialName, field?: string): Denial {
  return field === undefined || field === '' ? { ok: false, refused } : { ok: false, refused, detail: { field } };
}

/** Refuses for now. @param wait milliseconds after which asking again makes sense; goes out as `Retry-After` */
export function denyFor(refused: DenialName, wait: number): Denial {
  return { ok: false, refused, detail: { retryAfter: Math.ceil(wait / 1000) } };
}

/** Whether an answer is a "no". */
export function isDenial(answer: unknown): answer is Denial {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false && 'refused' in answer;
}

const NAMES: ReadonlySet<string> = new Set([...REFUSALS, ...HTTP_REFUSALS]);

interface Issue {
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
}

/** The refusal for input that did not fit its schema: the name a rule gave as its message, else `malformed`. Names the field, never its content. */
export function denialOf(issues: readonly Issue[]): Denial {
  const issue = issues.find((i) => NAMES.has(i.message)) ?? issues[0];
  const field = (issue?.path ?? []).map((part) => String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part)).join('.');
  return deny(issue && NAMES.has(issue.message) ? (issue.message as DenialName) : 'malformed', field);
}

const STATUS: Partial<Record<DenialName, number>> = {
  malformed: 400,
  'too-long': 400,
  'text-empty': 400,
  'contains-bsn': 400,
  'email-malformed': 400,
  'passphrase-too-short': 400,
  'date-malformed': 400,
  'time-malformed': 400,
  'time-skipped': 400,
  'zone-unknown': 400,
  'import-unreadable': 400,
  'import-no-names': 400,
  'import-too-long': 400,
  'passphrase-wrong': 400,
  'certificate-letters': 400,
  'pulse-empty': 400,
  'pulse-day': 400,
  'not-recognised': 401,
  'login-wrong': 401,
  'not-allowed': 403,
  'not-found': 404,
  'code-unknown': 404,
  'session-unknown': 404,
  'meeting-unknown': 404,
  'link-unknown': 404,
  'community-unknown': 404,
  'team-unknown': 404,
  'organisation-unknown': 404,
  'member-unknown': 404,
  'period-unknown': 404,
  'perspective-unknown': 404,
  'theme-unknown': 404,
  'no-longer-there': 404,
  'template-unknown': 404,
  'registration-unknown': 404,
  'account-unknown': 404,
  'invitation-unknown': 404,
  'grant-unknown': 404,
  'pulse-unknown': 404,
  'oidc-off': 404,
  'file-unknown': 404,
  'link-revoked': 410,
  'too-large': 413,
  'file-too-large': 413,
  'file-type': 415,
  'unsupported-media': 415,
  'too-many-wrong-codes': 429,
  'too-many-at-once': 429,
  'too-many-attempts': 429,
  internal: 500,
  'oidc-unreachable': 502,
  'storage-unavailable': 503,
};

/** The HTTP status of a refusal; 409 for everything that is out of turn. */
export function statusOf(name: DenialName): number {
  return STATUS[name] ?? 409;
}

/** How far a next step is: it may go on, back, or skip something. `stopped` says why. */
export const STATES = ['intention', 'shared', 'tried', 'adapted', 'anchored', 'stopped'] as const;
export type State = (typeof STATES)[number];

/** As what somebody told it. Never who. */
export const BY_ROLES = ['owner', 'contact', 'meeting', 'facilitator', 'coordinator'] as const;
export type ByRole = (typeof BY_ROLES)[number];

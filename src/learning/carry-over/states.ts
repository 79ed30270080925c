export { CARRY_STATES as STATES, type CarryState as State } from '../../engine/carry-over.js';

/** As what somebody told it. Never who. */
export const BY_ROLES = ['owner', 'contact', 'meeting', 'facilitator', 'coordinator'] as const;
export type ByRole = (typeof BY_ROLES)[number];

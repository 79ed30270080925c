import type { PulseFigure, PulseItem } from './pulse.js';

/** A pulse in a meeting closed. What follows meetings reads it under this name. */
export const PULSE_CLOSED = 'pulse/closed';

/** Of the whole group, as `outcomeOf` made it; nothing of one person. */
export type PulseClosedData = { readonly items: PulseItem[]; readonly answered: number | null; readonly figures: PulseFigure[] };
/** What people added, which can be taken out of the journal. */
export type PulseClosedTexts = { readonly texts: string[] };

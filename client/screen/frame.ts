import type { JsonObject } from '../../src/engine/json';
import type { ActivityFacts } from '../ui/console-people';

/** The part `screen` of a frame; `src/engine/view.ts` makes it. Never more than a participant may see. */
export interface ScreenPart {
  readonly status: 'none' | 'open' | 'closed';
  readonly title: string;
  readonly code: string | null;
  readonly joinUrl: string;
  /** How many people are here. */
  readonly joined: number;
  readonly activity: (ActivityFacts & { readonly view: JsonObject }) | null;
}

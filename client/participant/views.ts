import type { JsonObject } from '../../src/engine/json';
import type { Kept } from '../ui/kept';

/** The part `room` of a frame, as `roomView` in `src/engine/view.ts` makes it. */
export interface RoomPart {
  readonly status: 'none' | 'open' | 'closed';
  readonly title: string;
  readonly place: { readonly index: number; readonly of: number };
  /** How long what is written is kept; null or absent in a session of before that was said. */
  readonly keeps?: (Kept & { readonly cardDays: number }) | null;
  /** The werkvormen of the programme, each once: what this phone will need. */
  readonly ahead?: readonly string[];
  readonly activity: { readonly run: string; readonly werkvorm: string; readonly title: string; readonly view: JsonObject } | null;
}

/** The part `mine` of a frame, as `mineView` makes it. */
export interface MinePart {
  readonly person: { readonly id: string; readonly number: number; readonly name: string; readonly organisation: string; readonly perspective: string; readonly member?: boolean } | null;
  /** The run that `activity` is about. It may be one frame behind the room's. */
  readonly run: string | null;
  readonly activity: JsonObject | null;
  /** What this person keeps, per run. */
  readonly kept: readonly (JsonObject & { readonly run: string; readonly werkvorm: string })[];
  /** What a latecomer still gets. */
  readonly arrival: (JsonObject & { readonly run: string; readonly werkvorm: string }) | null;
}

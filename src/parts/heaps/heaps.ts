import { z } from 'zod';
import type { Fact } from '../../engine/facts.js';
import { refuse } from '../../engine/refusal.js';
import { identifier, LABEL_LIMIT, text } from '../../engine/text.js';
import { accept, type Command, type CommandRule, type Decision, type Stored } from '../../engine/werkvorm.js';

/** The most heaps a group can look at. */
const HEAPS = 20;

/** Cards that belong together, as the group says; laid by hand and never merged (rule 17). */
export interface Heap {
  readonly id: string;
  title: string;
  seq: number;
}

/** Whatever has cards that can lie on heaps. */
export interface WithHeaps {
  readonly cards: ReadonlyMap<string, { heap: string | null }>;
  readonly heaps: Map<string, Heap>;
}

export type HeapFact =
  | Fact<'card-put', { card: string; heap: string | null }>
  | Fact<'heap-named', { heap: string }, { title: string }>
  | Fact<'heap-dropped', { heap: string }>;

const putSchema = z.strictObject({ card: identifier, heap: identifier.nullable() });
const nameSchema = z.strictObject({ heap: identifier.optional(), title: text(LABEL_LIMIT) });
const dropSchema = z.strictObject({ heap: identifier });

/** What can be asked of heaps; only the facilitator lays cards, in the words of the group. */
export const heapCommands = {
  put: { schema: putSchema, by: ['facilitator'] },
  'name-heap': { schema: nameSchema, by: ['facilitator'] },
  'drop-heap': { schema: dropSchema, by: ['facilitator'] },
} as const satisfies Record<string, CommandRule>;

/** Decides what is asked of heaps; null for what is about something else. @param fresh the id of a heap that is made now */
export function decideHeaps(state: WithHeaps, command: Command, fresh: string): Decision<HeapFact> | null {
  switch (command.type) {
    case 'put': {
      const { card, heap } = command.data as z.infer<typeof putSchema>;
      const known = state.cards.get(card);
      if (!known) return refuse('card-unknown');
      if (heap !== null && !state.heaps.has(heap)) return refuse('heap-unknown');
      return known.heap === heap ? accept() : accept<HeapFact>({ type: 'card-put', data: { card, heap } });
    }
    case 'name-heap': {
      const { heap, title } = command.data as z.infer<typeof nameSchema>;
      const known = heap === undefined ? undefined : state.heaps.get(heap);
      if (heap !== undefined && !known) return refuse('heap-unknown');
      if (!known && state.heaps.size >= HEAPS) return refuse('too-many-cards', { most: HEAPS });
      return { ok: true, facts: [{ type: 'heap-named', data: { heap: known?.id ?? fresh }, personal: { title } }], redact: known ? [known.seq] : [] };
    }
    case 'drop-heap': {
      const heap = state.heaps.get((command.data as z.infer<typeof dropSchema>).heap);
      return heap ? { ok: true, facts: [{ type: 'heap-dropped', data: { heap: heap.id } }], redact: [heap.seq] } : refuse('heap-unknown');
    }
    default:
      return null;
  }
}

/** One fact into the heaps, in place. */
export function evolveHeaps(state: WithHeaps, fact: Stored<HeapFact>): void {
  switch (fact.type) {
    case 'card-put': {
      const known = state.cards.get(fact.data.card);
      if (known) known.heap = fact.data.heap;
      return;
    }
    case 'heap-named':
      state.heaps.set(fact.data.heap, { id: fact.data.heap, title: fact.personal?.title ?? '', seq: fact.seq });
      return;
    case 'heap-dropped':
      state.heaps.delete(fact.data.heap);
      for (const card of state.cards.values()) if (card.heap === fact.data.heap) card.heap = null;
      return;
    default:
      return fact satisfies never;
  }
}

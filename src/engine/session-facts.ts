import type { Fact } from './facts.js';
import type { ProgrammeItem } from './programme.js';
import type { Keeps, MeetingFacts } from './session.js';

/** What happens to the session itself; a werkvorm's facts carry its own name and a run. */
export type SessionFact =
  | Fact<'session/opened', { meeting: MeetingFacts; items: readonly ProgrammeItem[]; keeps?: Keeps }>
  | Fact<
      'session/person-joined',
      { person: string; number: number; phoneHash: string | null; firstTime: boolean },
      // `member`, `registration`: who this is outside the meeting, when a personal link or a registration said so.
      { name: string; organisation: string; perspective: string; standsInFor?: string; member?: string | null; registration?: string | null }
    >
  | Fact<'session/person-tied', { person: string }, { name: string; organisation: string; perspective: string; member: string | null }>
  | Fact<'session/person-changed', { person: string }, { name: string; organisation: string; perspective: string }>
  | Fact<'session/person-left', { person: string }>
  | Fact<'session/person-forgotten', { person: string }>
  | Fact<'session/texts-forgotten', { whose: 'unlinked' | 'everybody' }>
  | Fact<'session/item-started', { item: string; run: string }>
  | Fact<'session/item-left', { run: string; as: 'done' | 'skipped' }>
  | Fact<'session/items-changed', { items: readonly ProgrammeItem[]; change: 'inserted' | 'removed' | 'moved' | 'edited'; item: string }>
  | Fact<'session/point-parked', { point: string }, { text: string }>
  | Fact<'session/point-taken-up', { point: string }>
  | Fact<'session/closed', Record<string, never>>;

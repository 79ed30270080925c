import type { MyEntry, MyLog } from './model';

const NOTHING = { named: false, nextStep: '', landsAt: '', layer: null, follow: false, touched: '', viewFrom: '', viewTo: '', form: null, turn: null, link: '', locked: null, versions: [], question: null, lapsed: false, changedAt: null, fixed: false } as const;

/** An entry as the server gives it, for specs. */
export function entryOf(id: string, more: Partial<MyEntry> = {}): MyEntry {
  return { ...NOTHING, id, session: '', meeting: null, team: null, level: 'individual', audience: 'team', text: `tekst ${id}`, writtenAt: 1, ...more };
}

/** A log with these entries. */
export function logOf(entries: readonly MyEntry[], more: Partial<MyLog> = {}): MyLog {
  return {
    owner: { kind: 'member', name: 'Noor Verzonnen' },
    community: { id: 'c', name: 'Werkplaats', language: 'nl' },
    teams: [{ id: 't1', name: 'Armoede en schulden' }],
    keeps: { logMonths: 12, cardDays: 30, until: null, ends: [{ team: null, until: null }, { team: 't1', until: null }] },
    entries,
    carryOver: [],
    ...more,
  };
}

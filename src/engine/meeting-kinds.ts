/** Kinds of meeting; for each there is a word in the catalogues. */
export const MEETING_KINDS = ['werkteam', 'kenniscafe', 'doorwerking', 'kennisatelier', 'werkbezoek', 'intervisie'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Kinds to which anybody may come: they stand in the public agenda, and people register. */
export const PUBLIC_KINDS: readonly MeetingKind[] = ['kenniscafe', 'kennisatelier'];

/** Whether anybody may come to a meeting of this kind. */
export function isPublicKind(kind: MeetingKind): boolean {
  return PUBLIC_KINDS.includes(kind);
}

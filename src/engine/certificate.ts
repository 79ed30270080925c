import type { MeetingKind } from './meeting-kinds.js';

/** What certificates of attendance say of a meeting beside its facts; what is empty is left out. */
export type CertificatePlan = {
  /** What it counts for, in the words of who accredits it, e.g. "3 uur, kennisdeling". */
  readonly points: string;
  /** Number under which the meeting is accredited. */
  readonly accreditation: string;
};

/** What a new meeting of this kind does: after a kennisatelier professionals need a certificate to stay registered. Null: no certificates. */
export function usualCertificate(kind: MeetingKind): CertificatePlan | null {
  return kind === 'kennisatelier' ? { points: '', accreditation: '' } : null;
}

import { Inject, Injectable } from '@nestjs/common';
import { Attempts } from '../../access/attempts.js';
import { communities } from '../../community/community-store.js';
import type { Address } from '../../config/address.js';
import { type Clock, hashSecret } from '../../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, denyFor, isDenial } from '../../config/denial.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import type { Meeting } from '../../meetings/meeting.js';
import { MeetingsService } from '../../meetings/meetings.service.js';
import { type Attendance, attendanceOf, type Attendee } from './attendance.js';
import { type Certificate, type Occasion, sayCertificate } from './certificate.js';
import { certificateCode } from './code.js';
import type { AttendeesAnswer, CertificateWish, OwnAnswer } from './certificates.schemas.js';
import { keyOfMeeting } from './key-store.js';

/** Path of the page where anybody can check a certificate. */
export const CHECK_PATH = '/bewijs';

const MINUTE = 60_000;
/** How often one address may come with phones that were not there, in five minutes. Only those count: a whole meeting shares one address. */
export const WRONG_PHONES = 120;
/** How many certificates one participant makes in an hour: enough to mend a name, too few to hand them out. */
export const OWN_CERTIFICATES = 20;

/** Who asks for a certificate of their own, and what shows it. */
export type Proof =
  | { readonly by: 'phone'; readonly secret: string; readonly address: string }
  /** The member whose personal link it is. */
  | { readonly by: 'member'; readonly member: string };

/** A meeting that is over, with who was there. */
type Attended = { readonly meeting: Meeting; readonly attendance: Attendance };

/**
 * Attendance certificates: said anew each time from what the journal knows of who was there. No name is kept, nor that
 * somebody made one.
 */
@Injectable()
export class CertificatesService {
  private readonly wrong = new Attempts(WRONG_PHONES, 5 * MINUTE);
  private readonly made = new Attempts(OWN_CERTIFICATES, 60 * MINUTE);

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(JOURNAL) private readonly journal: Journal,
    @Inject(MeetingsService) private readonly meetings: MeetingsService,
  ) {}

  /** Whether there is a certificate for who asks. */
  async own(meeting: string, proof: Proof): Promise<OwnAnswer | Denial> {
    const found = await this.recognise(meeting, proof);
    return isDenial(found) ? found : { title: found.meeting.title, name: found.attendee.name };
  }

  /** The certificate of who asks. */
  async makeOwn(id: string, proof: Proof, name: string): Promise<Certificate | Denial> {
    const found = await this.recognise(id, proof);
    if (isDenial(found)) return found;
    const [key, now] = [`${id} ${found.attendee.person}`, this.clock.now()];
    const wait = this.made.wait(key, now);
    if (wait > 0) return denyFor('too-many-attempts', wait);
    this.made.note(key, now);
    const [certificate] = await this.say(found, [{ name, minutes: found.attendee.minutes }], 'self');
    return certificate ?? deny('internal');
  }

  /** For whom a facilitator can make certificates. */
  async attendees(id: string): Promise<AttendeesAnswer | Denial> {
    const found = await this.attended(id);
    if (isDenial(found)) return found;
    const { minutes, people } = found.attendance;
    return { minutes, people: people.map(({ person, name, phone, minutes: there }) => ({ person, name, phone, minutes: there })) };
  }

  /** Certificates that a facilitator makes for others. Of who is in the list the list says how long they were there, of others the facilitator. */
  async make(id: string, wishes: readonly CertificateWish[]): Promise<Certificate[] | Denial> {
    const found = await this.attended(id);
    if (isDenial(found)) return found;
    const { minutes: all, people } = found.attendance;
    const holders: { name: string; minutes: number }[] = [];
    for (const { name, person, minutes } of wishes) {
      const attendee = people.find((one) => one.person === person);
      if (person !== null && !attendee) return deny('person-unknown');
      holders.push({ name, minutes: attendee?.minutes ?? Math.min(minutes ?? all, all) });
    }
    return this.say(found, holders, 'facilitator');
  }

  /** What a certificate of a meeting is about; of one that gives none, or whose journal is gone, there is nothing to say. */
  async occasion(id: string): Promise<Occasion | Denial> {
    const found = await this.attended(id);
    return isDenial(found) ? found : this.around(found);
  }

  private async say(found: Attended, holders: readonly { name: string; minutes: number }[], namedBy: 'self' | 'facilitator'): Promise<Certificate[]> {
    const [occasion, key] = await Promise.all([this.around(found), keyOfMeeting(this.database, found.meeting.id)]);
    return holders.map(({ name, minutes }) => sayCertificate(occasion, { name, minutes, namedBy, code: certificateCode(key, name, minutes) }));
  }

  private async around({ meeting, attendance }: Attended): Promise<Occasion> {
    const [community] = await communities(this.database.query, [meeting.community]);
    return { meeting, attendance, community: community?.name ?? '', language: community?.language ?? 'nl', address: `${this.address.origin}${CHECK_PATH}` };
  }

  /** A meeting that gives certificates and is over. */
  private async attended(id: string): Promise<Attended | Denial> {
    const meeting = await this.meetings.find(id);
    if (isDenial(meeting)) return meeting;
    if (meeting.certificate === null) return deny('certificate-off');
    if (meeting.status !== 'closed') return deny('meeting-not-closed');
    const attendance = attendanceOf(await this.journal.read(id, 0, 'session'));
    return attendance ? { meeting, attendance } : deny('session-unknown');
  }

  /** Who asks, among who was there. What is not there is answered as what somebody was not at. */
  private async recognise(id: string, proof: Proof): Promise<(Attended & { attendee: Attendee }) | Denial> {
    const now = this.clock.now();
    const wait = proof.by === 'phone' ? this.wrong.wait(proof.address, now) : 0;
    if (wait > 0) return denyFor('too-many-attempts', wait);
    const found = await this.attended(id);
    const attendee = isDenial(found) ? undefined : attendeeBy(found.attendance, proof);
    if (!isDenial(found) && attendee) return { ...found, attendee };
    if (isDenial(found) && ['certificate-off', 'meeting-not-closed'].includes(found.refused)) return found;
    if (proof.by === 'phone') this.wrong.note(proof.address, now);
    return deny('not-present');
  }
}

/** A member who was there with two phones was there as long as the longest. */
function attendeeBy({ people, phones }: Attendance, proof: Proof): Attendee | undefined {
  if (proof.by === 'member') return people.filter((one) => one.member === proof.member).sort((a, b) => b.minutes - a.minutes)[0];
  const person = phones.get(hashSecret(proof.secret));
  return people.find((one) => one.person === person);
}

import { Inject, Injectable } from '@nestjs/common';
import { communities } from '../../community/community-store.js';
import type { Address } from '../../config/address.js';
import type { Clock } from '../../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import { dayIn } from '../../config/zone.js';
import { totalMinutes } from '../../engine/programme.js';
import { choicesFor } from '../../meetings/choices.js';
import type { Meeting } from '../../meetings/meeting.js';
import { findMeeting } from '../../meetings/meeting-store.js';
import { type Phase, phaseOf } from '../../meetings/registration/phase.js';
import type { Registration, Wish } from '../../meetings/registration/registration.js';
import { countsOf } from '../../meetings/registration/registration-store.js';
import { RegistrationsService, type Visited } from '../../meetings/registration/registrations.service.js';
import { type Room, roomFor } from '../../meetings/registration/waiting-list.js';
import { nameless } from '../nameless.js';
import type { Report } from '../report.js';
import { ReportsService } from '../reports.service.js';
import { type AgendaLine, lastMoved, listedFrom, listedSlugs, listedUntil } from './agenda-store.js';

/** A line of the agenda with where it is. `room` is null for what takes no registrations. */
export type AgendaEntry = AgendaLine & { readonly phase: Phase; readonly room: Room | null };

/** The public agenda, or a part of it. */
export interface Agenda {
  readonly entries: readonly AgendaEntry[];
  /** Whether this is the first part, or a later or an earlier one. */
  readonly part: 'first' | 'later' | 'earlier';
  /** Day from which the next part goes on; null for the last part. */
  readonly later: string | null;
  /** What is over, the latest first. */
  readonly past: readonly AgendaLine[];
  /** Day from which what is over goes on, back in time; null when this is all. */
  readonly earlier: string | null;
}

/** What the page of a kenniscafé is made of. */
export interface Cafe {
  readonly meeting: Meeting;
  readonly minutes: number;
  /** Name of the community. */
  readonly community: string;
  readonly phase: Phase;
  readonly room: Room;
  /** To choose from when registering; typing another is fine. */
  readonly perspectives: readonly string[];
  readonly moved: boolean;
  /** What was made public; null when nothing was. */
  readonly harvest: Report | null;
}

/** What the page of a registration is made of. */
export interface Own {
  readonly registration: Registration;
  readonly meeting: Meeting;
  readonly minutes: number;
  readonly phase: Phase;
  /** Place on the waiting list. */
  readonly number: number | null;
  readonly moved: boolean;
}

const PART = 60;
const PAST = 20;
/** As many addresses as one sitemap may hold. */
const SITEMAP = 50_000;
const DAY_MS = 24 * 60 * 60_000;

/** What the public pages show, and nothing more. */
@Injectable()
export class PublicPagesService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(RegistrationsService) private readonly registrations: RegistrationsService,
  ) {}

  get origin(): string {
    return this.address.origin;
  }

  /** Whether confirmations go out by e-mail. */
  get byPost(): boolean {
    return this.registrations.byPost;
  }

  /** @param asked day from which the agenda is read on, of any shape: what comes from a day to be, what was from a day that is over */
  async agenda(asked: unknown): Promise<Agenda> {
    const now = this.clock.now();
    // Somewhere it may still be yesterday; what is over falls away below.
    const today = dayIn('UTC', now - DAY_MS);
    const day = typeof asked === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : null;
    const nothing = { entries: [], later: null, past: [], earlier: null };
    if (day !== null && day <= today) return { ...nothing, ...(await this.past(day, now)), part: 'earlier' };
    const coming = await this.coming(day ?? today, now);
    return day === null ? { ...nothing, ...coming, ...(await this.past(dayIn('UTC', now + DAY_MS), now)), part: 'first' } : { ...nothing, ...coming, part: 'later' };
  }

  private async coming(from: string, now: number): Promise<Pick<Agenda, 'entries' | 'later'>> {
    const { query } = this.database;
    const found = await listedFrom(query, from, PART + 1);
    const [lines, next] = [found.slice(0, PART), found[PART]];
    const counts = await countsOf(query, lines.filter((line) => line.capacity !== null).map((line) => line.id));
    const entries = lines.map((line): AgendaEntry => {
      const phase = phaseOf(line, now);
      const open = line.slug !== null && phase !== 'cancelled';
      return { ...line, phase, room: open ? roomFor(counts.get(line.id) ?? { confirmed: 0, waiting: 0 }, line.capacity) : null };
    });
    return {
      entries: entries.filter((entry) => (entry.phase === 'cancelled' ? !isDayBefore(entry, now) : entry.phase !== 'over')),
      later: next !== undefined && next.date !== lines[0]?.date ? next.date : null,
    };
  }

  private async past(until: string, now: number): Promise<Pick<Agenda, 'past' | 'earlier'>> {
    // Of the last days some are still to be, or going on: as many as one part of the agenda holds.
    const over = (await listedUntil(this.database.query, until, PART + PAST + 1)).filter((line) => phaseOf(line, now) === 'over');
    const [past, next] = [over.slice(0, PAST), over[PAST]];
    return { past, earlier: next !== undefined && next.date !== past[0]?.date ? next.date : null };
  }

  /** Also a café that is in no agenda: who has its address was given it. */
  async cafe(slug: string): Promise<Cafe | Denial> {
    const { query } = this.database;
    const meeting = /^[a-z0-9-]{1,120}$/.test(slug) ? await findMeeting(query, 'slug', slug) : null;
    if (!meeting) return deny('meeting-unknown');
    const minutes = totalMinutes(meeting.items);
    const phase = phaseOf({ ...meeting, minutes }, this.clock.now());
    const [community] = await communities(query, [meeting.community]);
    const counts = await countsOf(query, [meeting.id]);
    const { perspectives } = await choicesFor(query, meeting);
    return {
      meeting,
      perspectives,
      minutes,
      community: community?.name ?? '',
      phase,
      room: roomFor(counts.get(meeting.id) ?? { confirmed: 0, waiting: 0 }, meeting.capacity),
      moved: (await lastMoved(query, meeting.id)) !== null,
      harvest: phase === 'over' && meeting.status === 'closed' && meeting.publishedAt !== null ? await this.harvest(meeting.id) : null,
    };
  }

  register(meeting: Meeting, wish: Wish, key: string | null, from: string): Promise<Visited | Denial> {
    return this.registrations.visit(meeting.id, wish, key, from);
  }

  async registration(token: string): Promise<Own | Denial> {
    const found = isToken(token) ? await this.registrations.find(token) : deny('registration-unknown');
    if (isDenial(found)) return found;
    const { meeting, registration, number } = found;
    const minutes = totalMinutes(meeting.items);
    const moved = await lastMoved(this.database.query, meeting.id);
    return { registration, meeting, minutes, number, phase: phaseOf({ ...meeting, minutes }, this.clock.now()), moved: moved !== null && moved > registration.madeAt };
  }

  async cancel(token: string): Promise<Registration | Denial> {
    return isToken(token) ? this.registrations.cancel(token) : deny('registration-unknown');
  }

  /** The pages that search engines may find. */
  slugs(): Promise<string[]> {
    return listedSlugs(this.database.query, SITEMAP);
  }

  /** What may stand on a page for the whole world. */
  private async harvest(session: string): Promise<Report | null> {
    const report = await this.reports.report(session, 'community');
    return isDenial(report) ? null : nameless(report);
  }
}

/** A random key as the form and the addresses bring it. */
export function isToken(value: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(value);
}

/** What was cancelled stays in the agenda until its day is over. */
function isDayBefore({ date, zone }: AgendaLine, now: number): boolean {
  return date < dayIn(zone, now);
}

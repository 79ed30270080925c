import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Account } from '../../access/account-store.js';
import { note } from '../../access/audit.js';
import { communities } from '../../community/community-store.js';
import { holdTeam, homeOf, teamHead, teamLines } from '../../community/team-store.js';
import type { Address } from '../../config/address.js';
import { type Clock, randomId, randomToken } from '../../config/clock.js';
import { ADDRESS, CLOCK, DATABASE } from '../../config/config.module.js';
import type { Database } from '../../config/database.js';
import { type Denial, deny, isDenial } from '../../config/denial.js';
import type { Query } from '../../config/sql.js';
import { dayIn } from '../../config/zone.js';
import { FEWEST, PULSE_ITEMS } from '../../engine/pulse.js';
import { Follower } from '../../journal/follower.js';
import { type Journal, JOURNAL } from '../../journal/journal.js';
import { PulseCloser } from './closer.service.js';
import type { OpenPulseAnswer, PulseOverview, StartPulse, TeamPulses } from './pulse.schemas.js';
import { type Measured, togetherOf, trendsOf } from './pulse-figures.js';
import { pulsesOfMeetings } from './pulse-projection.js';
import { type ClosedPulse, closedPulses, countAnswers, insertPulse, openPulse, type Pulse, pulseBy, textsOf } from './pulse-store.js';

const DAY = 24 * 60 * 60_000;
/** How long a pulse can be open: raw answers are not kept for longer than a team needs to answer. */
const LONGEST = 60 * DAY;

const log = new Logger('pulse');

/** Short anonymous questionnaires of teams: starting and closing them, and what came out. */
@Injectable()
export class PulseService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #follower: Follower;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ADDRESS) private readonly address: Address,
    @Inject(JOURNAL) journal: Journal,
    @Inject(PulseCloser) private readonly closer: PulseCloser,
  ) {
    this.#follower = new Follower(journal, database, pulsesOfMeetings, (what, error) => log.error(what, error instanceof Error ? error.stack : undefined));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#follower.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#follower.stop();
  }

  /** Starts a pulse by link. One at a time, and only where five people can answer. */
  async start(team: string, wish: StartPulse, by: Account): Promise<OpenPulseAnswer | Denial> {
    await this.closer.closeDue();
    const made = await this.database.write((query) => this.make(query, team, wish, by));
    return isDenial(made) ? made : this.opened(made, 0);
  }

  /** Closes a pulse of this team for good. */
  async close(team: string, pulse: string, by: Account): Promise<Denial | undefined> {
    const known = await pulseBy(this.database.query, 'id', pulse);
    if (known?.team !== team) return deny('pulse-unknown');
    return (await this.closer.close(pulse, by)) ? undefined : deny('pulse-closed');
  }

  /** Everything of the pulses of one team. @param ofTheTeam whether who asks may read what people added for the team */
  async ofTeam(team: string, ofTheTeam: boolean): Promise<TeamPulses | Denial> {
    await this.upToDate();
    const { query } = this.database;
    const now = this.clock.now();
    const home = await homeOf(query, team);
    const head = home && (await teamHead(query, team, dayIn(home.zone, now)));
    if (!head) return deny('team-unknown');
    const [open, closed, texts] = await Promise.all([openPulse(query, team), closedPulses(query, 'team', team), ofTheTeam ? textsOf(query, team) : null]);
    const measured = closed.map((pulse) => measuredOf(pulse, head.zone));
    return {
      team: { id: head.id, name: head.name, community: head.community },
      members: head.members,
      enough: head.members >= FEWEST,
      lastDays: { from: dayIn(head.zone, now), until: dayIn(head.zone, now + LONGEST) },
      open: open && this.opened(open, await countAnswers(query, open.id)),
      closed: closed.map((pulse, place) => closedOf(pulse, measured[place]?.closedOn ?? '', texts && (texts.get(pulse.id) ?? []))).reverse(),
      trends: trendsOf(measured).map((trend) => ({ ...trend, points: [...trend.points] })),
    };
  }

  /** What is shown of the pulses of all teams of a community: figures only. */
  async overview(community: string): Promise<PulseOverview> {
    await this.upToDate();
    const { query } = this.database;
    const zone = (await communities(query, [community]))[0]?.zone ?? 'UTC';
    const [lines, closed] = await Promise.all([teamLines(query, community, dayIn(zone, this.clock.now())), closedPulses(query, 'community', community)]);
    const teams = lines
      .map(({ id, name, period }) => ({ team: { id, name }, period, trends: trendsOf(closed.filter((pulse) => pulse.team === id).map((pulse) => measuredOf(pulse, zone))) }))
      .filter((team) => team.trends.length > 0)
      .sort((a, b) => a.team.name.localeCompare(b.team.name, 'nl'));
    return { teams: teams.map((team) => ({ ...team, trends: team.trends.map((trend) => ({ ...trend, points: [...trend.points] })) })), together: togetherOf(teams) };
  }

  private async make(query: Query, team: string, { title, items, closesOn }: StartPulse, by: Account): Promise<Pulse | Denial> {
    const now = this.clock.now();
    const home = (await holdTeam(query, team)) && (await homeOf(query, team));
    const head = home && (await teamHead(query, team, dayIn(home.zone, now)));
    if (!head) return deny('team-unknown');
    if (head.members < FEWEST) return deny('pulse-team-small');
    if (await openPulse(query, team)) return deny('pulse-open');
    if (closesOn < dayIn(head.zone, now) || closesOn > dayIn(head.zone, now + LONGEST)) return deny('pulse-day', 'closesOn');
    const pulse: Pulse = {
      id: randomId(),
      community: head.community.id,
      team,
      period: head.period?.id ?? null,
      title,
      items: PULSE_ITEMS.filter((item) => items.includes(item)),
      source: 'link',
      session: null,
      run: null,
      token: randomToken(),
      openedAt: now,
      closesOn,
      closedAt: null,
      answered: null,
      madeBy: by.id,
    };
    await insertPulse(query, pulse);
    await note(query, { community: pulse.community, by, action: 'pulse-started', subject: pulse.id, subjectName: title, detail: { team: head.name } }, now);
    return pulse;
  }

  private opened({ id, title, items, closesOn, token }: Pulse, answers: number): OpenPulseAnswer {
    return { id, title, items: [...items], closesOn, link: `${this.address.origin}/puls#${token ?? ''}`, answered: answers < FEWEST ? null : answers };
  }

  /** What is over is closed, and what was committed is seen. */
  private async upToDate(): Promise<void> {
    await this.closer.closeDue();
    await this.#follower.caughtUp();
  }
}

function measuredOf({ id, title, items, figures, closedAt, closesOn }: ClosedPulse, zone: string): Measured {
  const day = dayIn(zone, closedAt);
  // Closed by itself it is over at the end of its last day, whenever the server came to it.
  return { id, title, items, figures, closedOn: closesOn !== null && day > closesOn ? closesOn : day };
}

function closedOf({ id, title, source, session, answered, items, figures }: ClosedPulse, closedOn: string, texts: string[] | null): TeamPulses['closed'][number] {
  const shown = items.map((item) => {
    const figure = figures.find((one) => one.item === item);
    return { item, mean: figure ? figure.mean / 100 : null, spread: figure?.spread ?? null };
  });
  return { id, title, closedOn, source, meeting: session, answered, items: shown, texts };
}

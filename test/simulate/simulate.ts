import { werkvormen } from '../../src/werkvormen/index.js';
import { Console, type Facilitator, type MeetingPlan, type MeetingWish } from '../support/facilitator.js';
import { quantile } from '../support/figures.js';
import { Recording } from '../support/recording.js';
import type { ServerPlace } from '../support/server-place.js';
import { auditJournal } from './audit-journal.js';
import { SealAudit } from './audit-seals.js';
import { makeCast } from './cast.js';
import { Chance } from './chance.js';
import { Differences } from './differences.js';
import { PARKED } from './facts.js';
import { Freshness } from './freshness.js';
import { findLeaks } from './leaks.js';
import { Ledger } from './ledger.js';
import type { Options } from './options.js';
import { auditRemains, readRemains } from './outcome.js';
import { PhoneTime } from './phone-time.js';
import { playByBots } from './play-bots.js';
import { playMinorityRound } from './play-minority.js';
import { playReflection } from './play-reflection.js';
import { playCheckIn, playCheckOut, playLateArrivals, playReloads } from './play-round.js';
import { Stage } from './stage.js';

/** What the simulator says in the end. Times in milliseconds. */
export interface Outcome {
  readonly kind: string;
  readonly participants: number;
  readonly joined: number;
  readonly joinP95: number;
  readonly acks: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly refused: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly freshP95: number;
  readonly decision: { readonly status: string; readonly needs: number; readonly answered: number };
  readonly entries: { readonly individual: number; readonly team: number; readonly organisation: number };
  readonly secretsLeaked: number;
  readonly phoneBytesP95: number;
  /** Minutes that a phone is in a hand, as estimated from what the bots do: half of the people, and 95 of 100, stay under. */
  readonly phoneMinutes: { readonly p50: number; readonly p95: number };
  /** The same in 90 minutes of this programme; the aim is at most 10. */
  readonly phoneMinutesIn90: number;
  readonly durationMs: number;
}

/** The server a meeting runs on. */
export interface House {
  readonly facilitator: Facilitator;
  /** Where its data is, when it may be looked into. */
  readonly place: ServerPlace | null;
  /** What it said on stdout and stderr. */
  readonly said: () => string;
}

/** Runs a whole meeting with bots, and looks whether everything is where it must be and nothing where it may not be. */
export async function simulate(options: Options, wish: MeetingWish, house: House, tell: (what: string) => void): Promise<Outcome> {
  const from = performance.now();
  const { facilitator, place } = house;
  const [ledger, freshness, recording, differences, phoneTime] = [new Ledger(tell), new Freshness(), new Recording(), new Differences(), new PhoneTime()];
  const chance = new Chance(options.seed);
  const meeting = await facilitator.openMeeting(wish);
  const database = (await place?.reader()) ?? null;
  const seals = database && new SealAudit(database, meeting.id, ledger, differences);
  const console = new Console(meeting.id, facilitator.rest, recording);
  console.face.onFrame = () => freshness.shows(console.contributed, Date.now());
  await console.face.connect();
  const screen = await facilitator.screen(meeting, recording);
  const cast = makeCast(options.participants, chance, { rest: facilitator.rest, ledger, freshness, recording, phoneTime });
  if (options.watch) showTheWay(meeting, facilitator, tell);

  const withoutPhone = await addSomebody(console, ledger);
  const stage = new Stage({
    console,
    meeting,
    cast,
    chance,
    ledger,
    freshness,
    phoneTime,
    watch: options.watch,
    mode: options.mode,
    withoutPhone,
    auditSeals: (run) => seals?.look(run) ?? Promise.resolve(),
    tell,
  });
  await stage.everybody(cast.filter((bot) => !bot.traits.late), (bot) => bot.join({ code: meeting.code ?? '' }));
  tell(`${String(ledger.joined.length - 1)} people are in`);
  for (const [place, item] of meeting.items.entries()) {
    await playItem(stage, item.werkvorm);
    if (place === LATE_AFTER && !meeting.items.some(({ werkvorm }) => werkvorm === 'minority-round')) await playLateArrivals(stage);
  }
  await stage.steer('session/park-point', { text: PARKED });
  await stage.steer('session/close');
  await Promise.all(stage.people.map((bot) => bot.phone.face.sees('the end', (parts) => parts.room?.['status'] === 'closed')));
  tell('closed');

  const remains = await readRemains(facilitator.rest, meeting.id);
  auditRemains(remains, ledger, differences);
  if (database) await auditJournal(database, meeting.id, ledger, differences);
  await database?.close();
  for (const face of [console.face, screen, ...stage.people.map((bot) => bot.phone.face)]) face.close();
  const texts = new Map([...remains.texts, ['what the server said', house.said()]]);
  const leaks = findLeaks(ledger, { recording, texts, bytes: place?.bytes() ?? Buffer.alloc(0) });
  for (const [id, what] of differences.lost) tell(`lost: ${what} ${id}`);
  for (const [id, what] of differences.duplicated) tell(`duplicated: ${what} ${id}`);
  for (const leak of leaks) tell(`leak: ${leak}`);
  const programmeMinutes = wish.items.reduce((sum, item) => sum + Number(item['minutes'] ?? 0), 0);
  const [decision] = remains.report.decisions;
  const { individual, team, organisation } = remains.log.levels;
  return {
    kind: options.kind,
    participants: options.participants,
    joined: ledger.joined.length - 1,
    joinP95: quantile(ledger.joinTimes, 0.95),
    acks: ledger.acks,
    ackP50: quantile(ledger.ackTimes, 0.5),
    ackP99: quantile(ledger.ackTimes, 0.99),
    refused: ledger.refusals.length,
    lost: differences.lost.size,
    duplicated: differences.duplicated.size,
    freshP95: quantile(freshness.ages, 0.95),
    decision: { status: decision?.status ?? 'none', needs: decision?.needs.length ?? 0, answered: decision?.needs.filter((n) => n.answer !== null).length ?? 0 },
    entries: { individual: individual.length, team: team.length, organisation: organisation.length },
    secretsLeaked: leaks.length,
    phoneBytesP95: quantile(cast.map((bot) => bot.phone.bytes), 0.95),
    phoneMinutes: phoneTime.minutes(),
    phoneMinutesIn90: (phoneTime.minutes().p50 / programmeMinutes) * 90,
    durationMs: Math.round(performance.now() - from),
  };
}

/** Where there is no minority round to come late to, people come after this item. */
const LATE_AFTER = 1;

async function playItem(stage: Stage, werkvorm: string): Promise<void> {
  const { console } = stage.needs;
  const before = console.activity?.run;
  await stage.steer('session/next');
  await console.face.sees('the next item', () => console.activity !== null && console.activity.run !== before);
  stage.needs.tell(werkvorm);
  switch (werkvorm) {
    case 'check-in':
      await playCheckIn(stage);
      return playReloads(stage);
    case 'minority-round':
      return playMinorityRound(stage);
    case 'reflection':
      return playReflection(stage);
    case 'check-out':
      return playCheckOut(stage);
    default: {
      // A moment or a pause asks nothing of anybody; every other werkvorm says itself how it is played.
      const played = werkvormen.get(werkvorm);
      return played && playByBots(stage, played);
    }
  }
}

/** Somebody without a phone, for whom the facilitator types. */
async function addSomebody(console: Console, ledger: Ledger): Promise<string> {
  const { id } = await console.command('session/add-person', { name: 'Gast zonder telefoon', organisation: 'Brede Raad 010', perspective: 'bewoner / ervaringsdeskundige' });
  ledger.joined.push(id);
  return id;
}

function showTheWay(meeting: MeetingPlan, { rest, email, passphrase }: Facilitator, tell: (what: string) => void): void {
  tell(`phones   ${meeting.joinUrl}`);
  tell(`screen   ${meeting.screenUrl}`);
  tell(`console  ${rest.base}/begeleiding (${email} / ${passphrase})`);
}

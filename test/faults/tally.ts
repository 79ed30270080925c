import type { Database } from '../../src/config/database.js';
import type { RoomFace, Tally } from '../../src/werkvormen/poll/faces-contract.js';
import { soon } from '../crowd/comeback.js';
import { ToughPhone } from '../crowd/tough-phone.js';
import { activityOf, type Console, type MeetingPlan } from '../support/facilitator.js';
import { pause, until } from '../support/retry.js';
import { Audit, counted } from './audit.js';
import type { Outcome, Run, Scenario } from './scenario.js';
import { onStage, type Stage } from './stage.js';

const OPTIONS = ['Thuis', 'Op kantoor', 'In de wijk', 'Onderweg'] as const;
const ITEMS = [
  { id: 'one', kind: 'single', mode: 'open', show: 'live' },
  { id: 'more', kind: 'multiple', mode: 'open', show: 'live' },
  { id: 'sealed', kind: 'single', mode: 'anonymous', show: 'revealed' },
  { id: 'choices', kind: 'multiple', mode: 'anonymous', show: 'revealed' },
] as const;

/** Somebody with what they were told that counts: their last answer. */
interface Voter {
  readonly phone: ToughPhone;
  /** By item. */
  readonly answers: Map<string, readonly number[]>;
}

interface Polling {
  readonly stage: Stage;
  readonly meeting: MeetingPlan;
  readonly console: Console;
  readonly voters: readonly Voter[];
  readonly audit: Audit;
  readonly run: Run;
  kills: number;
  compared: number;
  acked: number;
}

async function play(run: Run): Promise<Outcome> {
  return onStage(async (stage) => {
    const audit = new Audit();
    const { facilitator, server } = stage;
    const items = ITEMS.map(({ id, ...config }) => ({ id, werkvorm: 'poll', minutes: 5, questions: ['Waar werk je?'], config: { ...config, options: OPTIONS } }));
    const plan = { kind: 'werkteam', cafeType: null, title: 'Peilen', question: '', team: 'Proefteam', date: '2027-01-21', expected: null, organisations: [], perspectives: [] } as const;
    const meeting = await facilitator.openMeeting({ ...plan, items });
    const console = await facilitator.console(meeting.id);
    const voters = Array.from({ length: run.figure('visitors', 15, 60) }, (): Voter => ({ phone: new ToughPhone(() => server.base, run.chance, soon), answers: new Map() }));
    await console.command('session/next');
    await Promise.all(voters.map(({ phone }) => phone.join(meeting.code ?? '')));
    const polling: Polling = { stage, meeting, console, voters, audit, run, kills: 0, compared: 0, acked: 0 };
    for (const [place, item] of ITEMS.entries()) {
      if (place > 0) await console.command('session/next');
      await oneItem(polling, item);
    }
    await console.command('session/close');
    await compareReport(polling);
    for (const { phone } of voters) phone.close();
    console.face.close();
    const { kills, compared, acked } = polling;
    return { figures: { voters: voters.length, kills, acked, compared }, wrong: audit.wrong };
  });
}

/** One question: rounds of answering with a kill now and then, and after each the count is compared wherever it is. */
async function oneItem(polling: Polling, item: (typeof ITEMS)[number]): Promise<void> {
  const { console, voters, stage, run } = polling;
  const at = await console.face.sees(`item ${item.id}`, () => (console.activity?.item === item.id ? console.activity.run : null));
  await console.command('poll/open', { round: 1 });
  const { asking } = await until('the asking', () => open(console), { within: 30_000 });
  for (let round = run.short ? 2 : 10; round > 0; round--) {
    const answered = Promise.all(voters.map((voter) => answers(polling, voter, item, at, asking)));
    if (run.chance.yes(0.5)) {
      await pause(run.chance.below(100));
      await stage.server.kill();
      await stage.server.startAgain();
      polling.kills++;
    }
    await answered;
    await compareStored(polling, item, at);
    if (item.show === 'live') await compareShown(polling, item, false);
  }
  await console.command('poll/close');
  await console.command('poll/show', { shown: true });
  await compareShown(polling, item, true);
}

function open(console: Console): RoomFace | null {
  const face = console.activity?.view as unknown as RoomFace | undefined;
  return face?.phase === 'open' ? face : null;
}

/** Somebody answers, perhaps not at all, and changes their mind up to three times. */
async function answers(polling: Polling, { phone, answers: given }: Voter, item: (typeof ITEMS)[number], at: string, asking: number): Promise<void> {
  const { chance } = polling.run;
  for (let times = Math.floor(chance.below(5)); times > 0; times--) {
    const options = item.kind === 'single' ? [Math.floor(chance.below(OPTIONS.length))] : chance.shuffled(OPTIONS.map((_, n) => n)).slice(0, 1 + Math.floor(chance.below(3)));
    const { ack } = await phone.send('poll/answer', { asking, options, ...(item.mode === 'anonymous' ? { envelope: `${item.id.padStart(7, '-')}${phone.envelope.slice(0, 15)}` } : {}) }, at);
    if (!ack.ok) throw new Error(`an answer was refused: ${ack.refused}`);
    given.set(item.id, options);
    polling.acked++;
  }
}

/** What the phones were told, counted. */
function wanted({ voters }: Polling, { id }: (typeof ITEMS)[number]): { voters: number; counts: number[] } {
  return recount(voters.flatMap(({ answers }) => (answers.get(id) ? [answers.get(id) ?? []] : [])));
}

function recount(answers: readonly (readonly number[])[]): { voters: number; counts: number[] } {
  const times = counted(answers.flat().map(String));
  return { voters: answers.length, counts: OPTIONS.map((_, n) => times.get(String(n)) ?? 0) };
}

/** Counts again what a reader finds who was not there. */
async function compareStored(polling: Polling, item: (typeof ITEMS)[number], at: string): Promise<void> {
  const database = await polling.stage.place.reader();
  const stored = await (item.mode === 'open' ? journalled : sealed)(database, polling.meeting.id, at).finally(() => database.close());
  polling.audit.same(`what is stored of ${item.id}`, recount(stored), wanted(polling, item));
  polling.compared++;
}

async function journalled(database: Database, session: string, run: string): Promise<number[][]> {
  const rows = await database.query("SELECT p.payload FROM journal j JOIN journal_personal p ON p.session = j.session AND p.seq = j.seq WHERE j.session = ? AND j.run = ? AND j.type = 'poll/answered'", [session, run]);
  return rows.map((row) => (JSON.parse(String(row['payload'])) as { answer: { options: number[] } }).answer.options);
}

async function sealed(database: Database, session: string, run: string): Promise<number[][]> {
  const rows = await database.query('SELECT content FROM sealed_envelope WHERE session = ? AND box LIKE ?', [session, `${run}/%`]);
  return rows.map((row) => (JSON.parse(String(row['content'])) as { options: number[] }).options);
}

/** The console, and every phone, shows the count; at the latest with the next frame. */
async function compareShown(polling: Polling, item: (typeof ITEMS)[number], closed: boolean): Promise<void> {
  const should = wanted(polling, item);
  const countIn = (part: Parameters<typeof activityOf>[0]): object | null => {
    const face = activityOf(part)?.view as unknown as RoomFace | undefined;
    const now: Tally | undefined = face?.result?.now;
    return now?.kind === 'options' && (face?.phase === 'closed') === closed ? { voters: now.voters, counts: now.counts } : null;
  };
  const shows = (part: Parameters<typeof activityOf>[0]): boolean => JSON.stringify(countIn(part)) === JSON.stringify(should);
  const { console, voters, audit } = polling;
  const all = () => shows(console.face.parts.facilitator) && voters.every(({ phone }) => phone.connected && shows(phone.room));
  // When it does not come, what is there instead is told.
  await until('everybody shows the count', all, { within: 20_000 }).catch(() => undefined);
  audit.same(`the console on ${item.id}`, countIn(console.face.parts.facilitator), should);
  for (const { phone } of voters) audit.same(`the phone of ${phone.person} on ${item.id}`, countIn(phone.room), should);
  polling.compared += 1 + voters.length;
}

/** The report, as data and as a file, has the same counts. */
async function compareReport(polling: Polling): Promise<void> {
  const { rest } = polling.stage.facilitator;
  const path = `/api/meetings/${polling.meeting.id}/report`;
  const { gathered } = await rest.get<{ gathered: { parts: { part: string; rows?: { label: string; count: number }[] }[] }[] }>(path);
  const markdown = await rest.get<string>(`${path}.md`);
  const rows = gathered.map(({ parts }) => parts.find(({ part }) => part === 'counts')?.rows?.map(({ label, count }) => [label, count]));
  const should = ITEMS.map((item) => wanted(polling, item).counts.map((count, n) => [OPTIONS[n], count]));
  polling.audit.same('the counts in the report', rows, should);
  const lines = (markdown.match(/^\|.*\|$/gm) ?? []).map((line) => line.split('|').map((cell) => cell.trim())).filter(([, label]) => OPTIONS.some((option) => option === label));
  polling.audit.same('the counts in the report as Markdown', lines.map(([, label, count]) => [label, Number(count)]), should.flat());
  polling.compared += 2;
}

export const tally: Scenario = { name: 'tally', about: 'the count that everybody sees is what is stored, counted again, and what the report says, also after kills', play };

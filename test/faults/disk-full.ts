import { BusyPhone } from '../crowd/busy-phone.js';
import { Facilitator } from '../support/facilitator.js';
import { pause, until } from '../support/retry.js';
import { newServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { Audit, auditStored } from './audit.js';
import { openScene, openVote } from './crowd.js';
import { Platters } from './power/platters.js';
import { type DiskState, FaultyDisk } from './power/shim.js';
import type { Outcome, Run, Scenario } from './scenario.js';

/** One fault. Milliseconds. */
interface DiskRound {
  readonly fault: DiskState;
  /** From the fault until health, and the console, said that nothing can be kept. */
  readonly healthSaidAfter: number;
  readonly consoleSaidAfter: number;
  /** Answers that something was kept, while nothing could be. */
  readonly falseAcks: number;
  /** What people had sent and was not kept, in the middle of it. */
  readonly waiting: number;
  /** From the end of the fault until somebody's contribution was kept again. */
  readonly backAfter: number;
}

const FAULTS: readonly DiskState[] = ['full', 'write-error', 'sync-error'];
const PACE = { pause: 25, writes: 0.4 };
/** Milliseconds within which it must be said. */
const SAID_WITHIN = 1000;

/**
 * A disk that is full, or fails, under phones that vote and write all the time. At the end the power goes too: what a failed
 * sync left in the cache, where it counts as written, is then gone (what is known as fsyncgate). On SQLite.
 */
async function play(run: Run): Promise<Outcome> {
  const { chance } = run;
  const [times, people] = [run.short ? 1 : 10, run.figure('visitors', 20, 20)];
  const place = await newServerPlace('');
  const disk = FaultyDisk.make(place.env.DATA_DIR, { log: true });
  const platters = new Platters(place.env.DATA_DIR);
  const server = await ServerProcess.start({ ...place.env, ...disk.env });
  const phones: BusyPhone[] = [];
  try {
    const facilitator = await Facilitator.firstRun(server.base, () => server.said);
    const scene = await openScene(facilitator);
    const { face } = scene.console;
    phones.push(...Array.from({ length: people }, (_, n) => new BusyPhone(() => server.base, chance, n + 1, PACE)));
    await Promise.all(phones.map((phone) => phone.join(scene.meeting.code ?? '')));
    await openVote(scene);
    for (const phone of phones) phone.start(scene);
    const acked = (): number => phones.reduce((sum, { diary }) => sum + diary.acked, 0);
    const goesOn = async (): Promise<void> => {
      const before = acked();
      await until('contributions are kept again', () => acked() > before, { within: 60_000, every: 5 });
    };
    const status = async (): Promise<string> => ((await (await fetch(`${server.base}/api/health`)).json()) as { status: string }).status;
    const rounds: DiskRound[] = [];
    for (let n = 0; n < times * FAULTS.length; n++) {
      const fault = FAULTS[n % FAULTS.length] ?? 'full';
      await goesOn();
      await pause(chance.below(300));
      disk.become(fault);
      const began = Date.now();
      const [healthSaidAfter, consoleSaidAfter] = await Promise.all([
        until('health says read-only', async () => (await status()) === 'read-only', { within: 30_000, every: 10 }).then(() => Date.now() - began),
        until('the console says read-only', () => face.readOnly, { within: 30_000, every: 5 }).then(() => Date.now() - began),
      ]);
      await pause(100); // an answer that was on its way has come
      const before = acked();
      await pause(600 + chance.below(600));
      const falseAcks = acked() - before;
      const waiting = phones.reduce((sum, phone) => sum + phone.waiting, 0);
      const over = Date.now();
      disk.become('ok');
      await goesOn();
      const backAfter = Date.now() - over;
      rounds.push({ fault, healthSaidAfter, consoleSaidAfter, falseAcks, waiting, backAfter });
      run.tell(`${fault}: said after ${String(healthSaidAfter)} ms (health) and ${String(consoleSaidAfter)} ms (console), ${String(falseAcks)} false acks, ${String(waiting)} waited, back after ${String(backAfter)} ms`);
    }
    await server.kill();
    platters.cut(disk.logFile, 'nothing', chance);
    await server.startAgain();
    await Promise.all(phones.map((phone) => phone.stop()));
    await facilitator.rest.get(`/api/meetings/${scene.meeting.id}/log`); // the learning log has read everything now
    const database = await place.reader();
    const audit = new Audit();
    await auditStored(database, { session: scene.meeting.id, runs: scene, phones }, audit);
    const [whole] = await database.query('PRAGMA integrity_check');
    await database.close();
    face.close();
    const wrong = [
      ...audit.wrong,
      ...rounds.filter(({ falseAcks }) => falseAcks > 0).map(({ fault, falseAcks }) => `${fault}: ${String(falseAcks)} false acks`),
      ...rounds.filter((round) => Math.max(round.healthSaidAfter, round.consoleSaidAfter) > SAID_WITHIN).map(({ fault }) => `${fault}: said later than after ${String(SAID_WITHIN)} ms`),
      ...(whole?.['integrity_check'] === 'ok' ? [] : ['the database does not pass integrity_check']),
    ];
    return { figures: { acked: acked(), rounds }, wrong };
  } finally {
    for (const phone of phones) phone.close();
    await server.kill();
    disk.remove();
    await place.remove();
  }
}

export const disk: Scenario = { name: 'disk', about: 'the disk is full or fails, and then the power goes: no false ack, read-only is said at once, and it goes on by itself', play };

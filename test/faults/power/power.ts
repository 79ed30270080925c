import { fileURLToPath } from 'node:url';
import { BusyPhone } from '../../crowd/busy-phone.js';
import { Facilitator } from '../../support/facilitator.js';
import { pause, until } from '../../support/retry.js';
import { newServerPlace } from '../../support/server-place.js';
import { ServerProcess } from '../../support/server.js';
import { Audit, auditStored } from '../audit.js';
import { openScene, openVote } from '../crowd.js';
import type { Outcome, Run, Scenario } from '../scenario.js';
import { type Fate, FATES, Platters } from './platters.js';
import { Promised } from './promised.js';
import { FaultyDisk } from './shim.js';

/** The longest that the power lasts, in milliseconds after everybody could vote again. */
const LIFE = 700;
/** How much longer a sync takes than in the memory of this machine, in microseconds: about that of a good SSD. */
const SYNC_US = 1500;
/** How busy each phone is. */
const PACE = { pause: 25, writes: 0.4 };
/** What makes a server promise before it is durable. */
const NORMAL = ['--import', fileURLToPath(new URL('./normal.js', import.meta.url))];

/** A server whose power is cut again and again at a moment of chance, under phones that vote and write all the time. On SQLite. */
async function play(run: Run): Promise<Outcome> {
  const { chance } = run;
  const [cuts, normalCuts, people] = [run.figure('cuts', 5, 200), run.short ? 2 : 10, run.figure('visitors', 20, 20)];
  const place = await newServerPlace('');
  const disk = FaultyDisk.make(place.env.DATA_DIR, { log: true, slowSync: SYNC_US });
  const platters = new Platters(place.env.DATA_DIR);
  let server = await ServerProcess.start({ ...place.env, ...disk.env });
  const phones: BusyPhone[] = [];
  try {
    const facilitator = await Facilitator.firstRun(server.base, () => server.said);
    const scene = await openScene(facilitator);
    phones.push(...Array.from({ length: people }, (_, n) => new BusyPhone(() => server.base, chance, n + 1, PACE)));
    await Promise.all(phones.map((phone) => phone.join(scene.meeting.code ?? '')));
    await openVote(scene);
    for (const phone of phones) phone.start(scene);
    const promised = new Promised(() => place.reader(), scene.meeting.id, phones);
    const sum = { lost: 0, broken: 0, underWay: 0, dropped: 0 };
    const cut = async (n: number, fate: Fate): Promise<number> => {
      await somethingIsAcked(phones);
      await pause(chance.below(LIFE));
      await server.kill();
      const { underWay, dropped } = platters.cut(disk.logFile, fate, chance);
      const found = await promised.look();
      run.tell(`cut ${String(n + 1)}, of what was under way ${fate}: ${String(dropped)} of ${String(underWay)} changes gone, ${String(found.lost)} lost of ${String(found.acked)}${found.broken ? ', BROKEN' : ''}`);
      sum.underWay += underWay;
      sum.dropped += dropped;
      if (found.broken) sum.broken++;
      return found.lost;
    };
    for (let n = 0; n < cuts; n++) {
      sum.lost += await cut(n, FATES[n % FATES.length] ?? 'nothing');
      await server.startAgain();
    }
    await Promise.all(phones.map((phone) => phone.stop()));
    await facilitator.rest.get(`/api/meetings/${scene.meeting.id}/log`); // the learning log has read everything now
    const database = await place.reader();
    const audit = new Audit();
    await auditStored(database, { session: scene.meeting.id, runs: scene, phones }, audit).finally(() => database.close());
    const acked = ackedBy(phones);
    const normal = { cuts: 0, acked: 0, lost: 0 };
    await server.stop();
    server = await ServerProcess.start({ ...place.env, ...disk.env }, NORMAL);
    for (const phone of phones) phone.start(scene);
    run.tell('and now with synchronous=NORMAL');
    while (normal.cuts < normalCuts) {
      const before = ackedBy(phones);
      normal.lost += await cut(normal.cuts++, 'nothing');
      normal.acked += ackedBy(phones) - before;
      if (normal.cuts < normalCuts) await server.startAgain();
    }
    const wrong = [
      ...audit.wrong,
      ...(sum.lost > 0 ? [`${String(sum.lost)} that were acked were not there right after a cut`] : []),
      ...(sum.broken > 0 ? [`${String(sum.broken)} databases did not pass integrity_check`] : []),
      // A run that would not notice a promise that comes too early proves nothing.
      ...(normal.lost === 0 ? ['with synchronous=NORMAL nothing was lost either'] : []),
    ];
    return { figures: { cuts, acked, ...sum, normal }, wrong };
  } finally {
    for (const phone of phones) phone.close();
    await server.kill();
    disk.remove();
    await place.remove();
  }
}

/** A life begins when somebody heard that something is kept. */
async function somethingIsAcked(phones: readonly BusyPhone[]): Promise<void> {
  const before = ackedBy(phones);
  await until('something is acked again', () => ackedBy(phones) > before, { within: 60_000, every: 5 });
}

function ackedBy(phones: readonly BusyPhone[]): number {
  return phones.reduce((sum, { diary }) => sum + diary.acked, 0);
}

export const power: Scenario = { name: 'power', about: 'the power is cut while everybody votes and writes: nothing acked is lost, and with synchronous=NORMAL something is', play };

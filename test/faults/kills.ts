import { quantile } from '../support/figures.js';
import { pause } from '../support/retry.js';
import { Audit } from './audit.js';
import { auditExport } from './audit-outside.js';
import { Evening } from './evening.js';
import type { Outcome, Run, Scenario } from './scenario.js';
import { onStage, type Stage } from './stage.js';

/** The longest that the server lives between two kills, in milliseconds. */
const LIFE = 900;
/** After so many kills the meeting is compared and closed, and a new one opened: one with a million facts would be a test of opening it. */
const KILLS_PER_MEETING = 10;

interface Tally {
  acked: number;
  kills: number;
  readonly recovery: number[];
  readonly shared: string[];
  readonly wrong: string[];
}

/** Kills the server at a moment of chance, and waits until everybody is on the right step again. */
async function killOnce({ server }: Stage, evening: Evening, run: Run): Promise<number[]> {
  await pause(50 + run.chance.below(LIFE));
  await server.kill();
  const answers = await server.startAgain();
  return evening.together(answers);
}

/** One meeting, from its beginning to its end, with kills in it. */
async function oneMeeting(stage: Stage, run: Run, number: number, kills: number, enough: () => number, tally: Tally): Promise<void> {
  const visitors = run.figure('visitors', 20, 40);
  const mode = run.chance.yes(0.5) ? 'open' : 'anonymous';
  const evening = await Evening.open(stage, run.chance, { people: visitors, pace: { pause: 0, writes: 0.01 }, mode, number });
  evening.start();
  for (let kill = 0; kill < kills; kill++) {
    // Somebody comes in each time, and may find the door away.
    const late = evening.welcome();
    tally.recovery.push(...(await killOnce(stage, evening, run)));
    (await late).start(evening.scene);
    tally.kills++;
    // In a full run the load goes on until there is enough of it.
    while (tally.acked + evening.acked < enough()) await pause(50);
  }
  const audit = await evening.end();
  tally.acked += evening.acked;
  tally.shared.push(...evening.shared);
  tally.wrong.push(...audit.wrong);
  run.tell(`meeting ${number}, ${mode}: ${tally.kills} kills, ${tally.acked} acked, ${tally.wrong.length} wrong`);
}

/** Kills, with the load that a full run wants. */
async function play(run: Run): Promise<Outcome> {
  const kills = run.figure('kills', 5, 500);
  const wanted = run.figure('acked', 0, 2000 * kills);
  const tally: Tally = { acked: 0, kills: 0, recovery: [], shared: [], wrong: [] };
  await onStage(async (stage) => {
    for (let number = 1; tally.kills < kills; number++) {
      const enough = () => (wanted * (tally.kills + 1)) / kills;
      await oneMeeting(stage, run, number, Math.min(KILLS_PER_MEETING, kills - tally.kills), enough, tally);
    }
    const audit = new Audit();
    await auditExport(stage.facilitator, tally.shared, audit);
    tally.wrong.push(...audit.wrong);
  });
  const { acked, recovery, wrong } = tally;
  return { figures: { kills: tally.kills, acked, recoveryP95Ms: quantile(recovery, 0.95), recoveryMaxMs: Math.max(...recovery) }, wrong };
}

export const kills: Scenario = { name: 'kills', about: 'the server is killed with -9 at moments of chance while everybody votes and writes', play };

import { parseArgs } from 'node:util';
import { Chance } from '../simulate/chance.js';
import { Facilitator } from '../support/facilitator.js';
import { quantile } from '../support/figures.js';
import { pause, until } from '../support/retry.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { audit } from './audit.js';
import { openScene, openVote, type Scene, Visitor } from './crowd.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '10' },
    visitors: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills);
const chance = new Chance(values.seed);
/** The longest that the server lives between two kills, in milliseconds. */
const LIFE = 900;
const tell = (what: string) => process.stderr.write(`${what}\n`);

/** Kills the server at a moment of chance, starts it again, and measures until everybody is back on the right step. */
async function killOnce(server: ServerProcess, scene: Scene, visitors: readonly Visitor[]): Promise<number[]> {
  await pause(50 + chance.below(LIFE));
  await server.kill();
  const killed = Date.now();
  const answers = await server.startAgain();
  const isConsoleBack = () => scene.console.face.connected && scene.console.face.connectedAt > killed && scene.console.activity?.run === scene.voteRun;
  const back = (is: () => boolean) => until('everybody is back on the same step', is, { within: 30_000, every: 5 }).then(() => Date.now() - answers);
  return Promise.all([back(isConsoleBack), ...visitors.map((visitor) => back(() => visitor.isBack(killed)))]);
}

async function run(place: ServerPlace, server: ServerProcess): Promise<void> {
  const scene = await openScene(await Facilitator.firstRun(server.base, () => server.said));
  const visitors: Visitor[] = [];
  const welcome = async () => {
    const visitor = new Visitor(scene, chance, visitors.length + 1);
    await visitor.join();
    visitors.push(visitor);
    return visitor;
  };
  for (let i = 0; i < Number(values.visitors); i++) await welcome();
  await openVote(scene);
  for (const visitor of visitors) visitor.start();
  const recovery: number[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    // Somebody comes in each time, and may find the door away.
    const [times] = await Promise.all([killOnce(server, scene, [...visitors]), welcome().then((late) => late.start())]);
    recovery.push(...times);
    tell(`kill ${String(kill)}: back within ${String(Math.max(...times))} ms of the server`);
  }
  await Promise.all(visitors.map((visitor) => visitor.stop()));
  await scene.facilitator.rest.get(`/api/meetings/${scene.meeting.id}/log`); // the learning log has read everything now
  const database = await place.reader();
  const { lost, duplicated } = await audit(database, scene.meeting.id, scene.voteRun, visitors);
  await database.close();
  for (const [id, what] of [...lost, ...duplicated]) tell(`${what}: ${id}`);
  const acked = visitors.reduce((sum, visitor) => sum + visitor.books.acked, 0);
  process.stdout.write(`${JSON.stringify({ kills, acked, lost: lost.size, duplicated: duplicated.size, recoveryP95Ms: quantile(recovery, 0.95), seed: values.seed })}\n`);
  process.exitCode = lost.size + duplicated.size > 0 ? 1 : 0;
  for (const visitor of visitors) visitor.phone.close();
  scene.console.face.close();
}

const place = await newServerPlace();
const server = await ServerProcess.start(place.env);
try {
  await run(place, server);
} catch (error) {
  tell(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${server.said}`);
  process.exitCode = 1;
} finally {
  await server.stop();
  await place.remove();
  process.exit(); // bots may still be connecting
}

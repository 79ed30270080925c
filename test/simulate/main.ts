import { Facilitator } from '../support/facilitator.js';
import { newServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { type Options, readOptions, USAGE } from './options.js';
import { wishFor } from './programme.js';
import { type House, type Outcome, simulate } from './simulate.js';

const from = Date.now();
const tell = (what: string) => process.stderr.write(`${((Date.now() - from) / 1000).toFixed(1).padStart(6)} s  ${what}\n`);

/** On a server that runs already. */
async function visit(options: Options, server: NonNullable<Options['server']>): Promise<Outcome> {
  const facilitator = await Facilitator.logIn(server.url, server.email, server.passphrase);
  return play(options, { facilitator, place: null, said: () => '' });
}

/** On a server of its own, of which nothing is left afterwards. */
async function stay(options: Options): Promise<Outcome> {
  const place = await newServerPlace();
  let server: ServerProcess | null = null;
  try {
    server = await ServerProcess.start({ ...place.env, HOST: options.watch ? '0.0.0.0' : '127.0.0.1' });
    const { base } = server;
    const said = () => server?.said ?? '';
    return await play(options, { facilitator: await Facilitator.firstRun(base, said), place, said });
  } catch (error) {
    tell(server?.said ?? '');
    throw error;
  } finally {
    await server?.stop();
    await place.remove();
  }
}

async function play(options: Options, house: House): Promise<Outcome> {
  return simulate(options, await wishFor(options, house.facilitator.rest), house, tell);
}

try {
  const options = readOptions(process.argv.slice(2));
  const outcome = await (options.server ? visit(options, options.server) : stay(options));
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  if (outcome.lost + outcome.duplicated + outcome.secretsLeaked > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${USAGE}\n`);
  process.exit(1); // bots may still be connected
}

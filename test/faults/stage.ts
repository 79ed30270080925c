import { Facilitator } from '../support/facilitator.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';

/** A server of its own with nobody in it but a facilitator. */
export interface Stage {
  readonly place: ServerPlace;
  readonly server: ServerProcess;
  readonly facilitator: Facilitator;
}

/**
 * Plays on a new server, of which nothing is left afterwards.
 * @param nodeOptions for node itself, e.g. `--import`
 * @throws Error of the play, with the last that the server said
 */
export async function onStage<T>(play: (stage: Stage) => Promise<T>, nodeOptions: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<T> {
  const place = await newServerPlace();
  const server = await ServerProcess.start({ ...place.env, ...env }, nodeOptions);
  try {
    return await play({ place, server, facilitator: await Facilitator.firstRun(server.base, () => server.said) });
  } catch (error) {
    throw new Error(`the server said last:\n${server.said.slice(-2000)}`, { cause: error });
  } finally {
    await server.stop();
    await place.remove();
  }
}

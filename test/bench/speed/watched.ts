import { join } from 'node:path';
import { Inspector } from '../inspector.js';

/** A server that can be asked where its time goes. */
interface Watchable {
  readonly pid: number;
  /** What it said on stderr so far. */
  readonly said: () => string;
}

/**
 * Samples where the time of a server goes while something is done.
 * @param folder for the profile; null when that is not wanted
 */
export async function watched<T>({ pid, said }: Watchable, folder: string | null, name: string, work: () => Promise<T>): Promise<T> {
  if (folder === null) return work();
  const inspector = await Inspector.of(pid, said);
  await inspector.startProfile();
  const done = await work();
  await inspector.writeProfile(join(folder, `${name}.cpuprofile`));
  inspector.close();
  return done;
}

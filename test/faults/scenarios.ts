import { disk } from './disk-full.js';
import { halfOpen } from './half-open.js';
import { kills } from './kills.js';
import { network } from './network.js';
import { power } from './power/power.js';
import { repeats } from './repeats.js';
import { restart } from './restart.js';
import type { Scenario } from './scenario.js';
import { slowReader } from './slow-reader.js';
import { soak } from './soak.js';
import { tally } from './tally.js';

/** Every scenario, in the order in which they are played. One more is one file and one line here. */
export const scenarios: readonly Scenario[] = [
  kills,
  repeats,
  network,
  halfOpen,
  slowReader,
  restart,
  soak,
  tally,
  power,
  disk,
];

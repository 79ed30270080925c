import { type AnyWerkvorm, erase, type Registry } from '../engine/werkvorm.js';
import { checkIn } from './check-in/rules.js';
import { checkOut } from './check-out/rules.js';
import { lookBack } from './look-back/rules.js';
import { minorityRound } from './minority-round/rules.js';
import { moment } from './moment/rules.js';
import { pause } from './pause/rules.js';
import { pulse } from './pulse/rules.js';
import { reflection } from './reflection/rules.js';

const all: readonly AnyWerkvorm[] = [
  erase(checkIn),
  erase(minorityRound),
  erase(reflection),
  erase(moment),
  erase(pause),
  erase(pulse),
  erase(checkOut),
  erase(lookBack),
];

/** Every werkvorm there is. Adding one is a folder and a line here. */
export const werkvormen: Registry = new Map(all.map((w) => [w.name, w]));

import { Chance } from '../simulate/chance.js';
import type { Asked, Told } from './crowd-messages.js';
import { ToughPhone } from './tough-phone.js';

/** How many come in at the same time. */
const WAVE = 50;
const phones: ToughPhone[] = [];

/** Many light phones in a process of their own, so that they do not measure each other: they come in and stay, as pages do. */
async function answer(asked: Asked): Promise<Told> {
  switch (asked.ask) {
    case 'come': {
      const chance = new Chance(asked.seed);
      for (let n = 0; n < asked.count; n += WAVE) {
        const wave = Array.from({ length: Math.min(WAVE, asked.count - n) }, () => new ToughPhone(() => asked.base, chance));
        phones.push(...wave);
        await Promise.all(wave.map((phone) => phone.join(asked.code)));
      }
      return { told: 'came' };
    }
    case 'look': {
      const connected = phones.filter((phone) => phone.connected);
      return { told: 'look', connected: connected.length, right: connected.filter((phone) => phone.run === asked.run && phone.title === asked.title).length };
    }
    case 'framed':
      return { told: 'framed', at: phones.map(({ framedAt }) => framedAt), breaks: phones.reduce((sum, { breaks }) => sum + breaks, 0) };
    default:
      return asked satisfies never;
  }
}

process.on('message', (asked: Asked) => void answer(asked).then((told) => process.send?.(told)));
process.on('disconnect', () => process.exit());

import { residentKB } from '../../support/process-figures.js';
import { Inspector } from '../inspector.js';
import { burst, sustain } from '../load.js';
import { answerOf, productSide, referenceSide, type Side, type SideWish, type SpeedOptions } from './sides.js';
import { absolute, type Row } from './table.js';

/** What a phone costs in memory, when it and everybody voted and garbage was collected. */
export async function measureMemory(options: SpeedOptions): Promise<Row[]> {
  const product = await perPhone(options, (wish) => productSide(options, wish));
  const reference = await perPhone(options, (wish) => referenceSide(options, product.answer, true, wish));
  return [absolute(`memory per phone after load, ${options.phones.toLocaleString('en')} phones, garbage collected, kB`, product.kB, 'kB', { atLeast: 45, aim: 30 }, reference.kB)];
}

async function perPhone({ phones, measured, tell }: SpeedOptions, start: (wish: SideWish) => Promise<Side>): Promise<{ kB: number; answer: Awaited<ReturnType<typeof answerOf>> }> {
  let before = 0;
  const side = await start({ empty: async (pid, said) => void (before = await settledKB(pid, said)) });
  try {
    await burst(side.senders);
    await sustain(side.senders, side.pid, 0, measured);
    const answer = await answerOf(side);
    const loaded = residentKB(side.pid) ?? 0;
    const after = await settledKB(side.pid, side.said);
    tell(`memory: ${String(before)} kB with nobody, ${String(loaded)} kB under load, ${String(after)} kB after it`);
    return { kB: (after - before) / phones, answer };
  } finally {
    await side.close();
  }
}

/** Resident memory after the garbage of a server was collected. */
async function settledKB(pid: number, said: () => string): Promise<number> {
  const inspector = await Inspector.of(pid, said);
  await inspector.collectGarbage();
  inspector.close();
  return residentKB(pid) ?? 0;
}

import { quantile } from '../../support/figures.js';
import { burst, pace, sustain } from '../load.js';
import { answerOf, median, productSide, referenceSide, type Side, type SpeedOptions } from './sides.js';
import { absolute, compared, type Row } from './table.js';
import { watched } from './watched.js';

/** Sections that are played by one room after the other; a burst is cold, so it comes first. */
export const BALLOT_SECTIONS = ['burst', 'sustained', 'paced'] as const;

const WARM_UP = 1000;
/** Ballots a second in the paced load. */
const PACE = 1000;

interface Played {
  readonly burstMs: number;
  readonly burstP99: number;
  readonly perSecond: number;
  readonly processorPerAck: number;
  readonly pacedP99: number;
}

/** The rows about ballots: product, G and B by turns, and of each figure the median. */
export async function measureBallots(options: SpeedOptions, wanted: ReadonlySet<string>): Promise<Row[]> {
  const { turns, phones, tell } = options;
  const product: Played[] = [];
  const stored: Played[] = [];
  const bare: Played[] = [];
  for (let turn = 1; turn <= turns; turn++) {
    const side = await productSide(options);
    product.push(await play(side, options, wanted, options.profile));
    const answer = await answerOf(side);
    await side.close();
    stored.push(await playReference(true));
    if (wanted.has('sustained')) bare.push(await playReference(false));
    tell(`turn ${String(turn)} of ${String(turns)}, ${String(phones)} phones: product ${said(product)}; G ${said(stored)}`);

    async function playReference(withStore: boolean): Promise<Played> {
      const reference = await referenceSide(options, answer, withStore);
      const figures = await play(reference, options, withStore ? wanted : new Set(['sustained']));
      await reference.close();
      return figures;
    }
  }
  const of = (played: readonly Played[], figure: keyof Played) => median(played.map((one) => one[figure]));
  const both = (figure: keyof Played): [number, number] => [of(product, figure), of(stored, figure)];
  const people = phones.toLocaleString('en');
  return [
    ...(wanted.has('burst')
      ? [
          compared(`${people} ballots at once, cold: all of them, ms`, ...both('burstMs'), { atLeast: 2.5, aim: 1.5 }),
          absolute(`${people} ballots at once, cold: p99, ms`, of(product, 'burstP99'), 'ms', { atLeast: 700 }, of(stored, 'burstP99')),
        ]
      : []),
    ...(wanted.has('sustained')
      ? [
          compared(`durable ballots a second, ${people} phones`, ...both('perSecond'), { atLeast: 0.45, aim: 0.8, rate: true }),
          compared(`the same beside a server that stores nothing`, of(product, 'perSecond'), of(bare, 'perSecond')),
          compared(`processor per ballot, µs, ${people} phones`, ...both('processorPerAck')),
        ]
      : []),
    ...(wanted.has('paced') ? [absolute(`${String(PACE)} ballots/s over ${people} phones: p99 of the answer, ms`, of(product, 'pacedP99'), 'ms', { atLeast: 15, aim: 6 }, of(stored, 'pacedP99'))] : []),
  ];
}

async function play(side: Side, { measured }: SpeedOptions, wanted: ReadonlySet<string>, profile: string | null = null): Promise<Played> {
  const { senders, pid } = side;
  let burstMs = 0;
  const { latencies } = await watched(side, profile, 'burst', async () => {
    const from = performance.now();
    const figures = wanted.has('burst') ? await burst(senders) : { latencies: [] };
    burstMs = performance.now() - from;
    return figures;
  });
  const paced = wanted.has('paced') ? await pace(senders, PACE, measured) : [];
  const sustained = wanted.has('sustained') ? await watched(side, profile, 'sustained', () => sustain(senders, pid, WARM_UP, measured)) : null;
  return {
    burstMs,
    burstP99: quantile(latencies, 0.99),
    perSecond: sustained?.acksPerSecond ?? 0,
    processorPerAck: sustained?.processorPerAck ?? 0,
    pacedP99: quantile(paced, 0.99),
  };
}

function said(played: readonly Played[]): string {
  const last = played.at(-1);
  return last ? `${String(Math.round(last.burstMs))} ms, ${String(last.perSecond)}/s, paced p99 ${String(last.pacedP99)} ms` : '';
}

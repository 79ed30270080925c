import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../../src/engine/json.js';
import { WIRE_VERSION } from '../../../src/engine/wire.js';
import { quantile } from '../../support/figures.js';
import { processorMs } from '../../support/process-figures.js';
import { until } from '../../support/retry.js';
import { ServerProcess } from '../../support/server.js';
import { newServerPlace } from '../../support/server-place.js';
import { joinAll, openRoom } from '../product.js';
import type { Heard, RawClient } from '../raw-client.js';
import { connectTo, startReference } from '../reference.js';
import { INSPECTABLE, median, type SpeedOptions } from './sides.js';
import { compared, type Row } from './table.js';

/** Milliseconds between two ballots, each of which changes what every phone shows. */
const EVERY = 200;

const POLL: JsonObject = {
  id: 'poll',
  werkvorm: 'poll',
  minutes: 10,
  questions: ['Waar beginnen we?'],
  config: { kind: 'single', mode: 'open', show: 'live', options: ['We beginnen thuis.', 'We blijven op kantoor.', 'We gaan de wijk in.'] },
};

interface Told {
  /** Milliseconds from a ballot to the phone that shows a result with it, p99 over ballots and phones. */
  readonly ageP99: number;
  /** Share of one core. */
  readonly processor: number;
}

/** A live result, five times a second, to everybody. */
export async function measureTallies(options: SpeedOptions): Promise<Row[]> {
  const { turns, phones, tell } = options;
  const product: Told[] = [];
  const reference: Told[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const { told, frame } = await productTells(options);
    product.push(told);
    reference.push(await referenceTells(options, frame));
    tell(`tallies: product p99 ${String(product.at(-1)?.ageP99)} ms, reference p99 ${String(reference.at(-1)?.ageP99)} ms`);
  }
  const of = (all: readonly Told[], figure: keyof Told) => median(all.map((one) => one[figure]));
  const people = phones.toLocaleString('en');
  return [
    compared(`a result 5 times a second to ${people} phones: age p99, ms`, of(product, 'ageP99'), of(reference, 'ageP99'), { atLeast: 1.5, aim: 1.1 }),
    compared(`a result 5 times a second to ${people} phones: processor, % of a core`, of(product, 'processor'), of(reference, 'processor'), { atLeast: 1.4, aim: 1.1 }),
  ];
}

async function productTells(options: SpeedOptions): Promise<{ told: Told; frame: JsonObject }> {
  const place = await newServerPlace();
  const server = await ServerProcess.start(place.env, INSPECTABLE);
  options.places.server(server.pid);
  try {
    const room = await openRoom(server, [POLL]);
    const ages = new Ages();
    const phones = await joinAll(room, options.phones, (place) => ages.heardBy(place));
    await room.console.command('poll/open', { round: 1 });
    await room.console.face.sees('the open poll', () => room.console.activity?.view['phase'] === 'open');
    room.console.face.close();
    const command = (turn: number): JsonObject => ({ v: WIRE_VERSION, id: randomUUID(), type: 'poll/answer', run: room.run, data: { asking: 1, options: [turn % 3] } });
    const told = await tellOften(phones, server.pid, command, ages, options.measured);
    const { room: shown } = ages.lastFrame();
    for (const phone of phones) phone.close();
    return { told, frame: { room: shown ?? null } };
  } finally {
    await server.stop();
    await place.remove();
  }
}

async function referenceTells(options: SpeedOptions, frame: JsonObject): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'kenniscafe-reference-'));
  const reference = await startReference({ frame: JSON.stringify(frame), every: String(EVERY), store: join(folder, 'reference.sqlite') });
  options.places.server(reference.pid);
  const ages = new Ages();
  try {
    const phones = await connectTo(reference.base, options.phones, (place) => ages.heardBy(place));
    const command = (turn: number): JsonObject => ({ v: WIRE_VERSION, id: randomUUID(), data: { option: String(turn % 3) } });
    const told = await tellOften(phones, reference.pid, command, ages, options.measured);
    for (const phone of phones) phone.close();
    return told;
  } finally {
    await reference.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One phone after the other votes, with time for a result in between. */
async function tellOften(phones: readonly RawClient[], pid: number, command: (turn: number) => JsonObject, ages: Ages, measured: number): Promise<Told> {
  const turns = Math.max(5, Math.round((2 * measured) / EVERY));
  const voters = phones.slice(0, turns);
  await pause(2 * EVERY);
  ages.begin();
  const from = performance.now();
  const before = processorMs(pid);
  for (const [turn, voter] of voters.entries()) {
    await pause(from + turn * EVERY - performance.now());
    const at = performance.now();
    voter.emit('command', command(turn), (ack) => ages.sent((ack as { rev: number }).rev, at));
  }
  await pause(EVERY);
  const after = processorMs(pid);
  const processor = before === null || after === null ? 0 : (100 * (after - before)) / (performance.now() - from);
  await until('every phone is told of the last ballot', () => ages.complete(voters.length, phones.length), { within: 30_000 });
  return { ageP99: quantile(ages.all(phones.length), 0.99), processor };
}

/** How old each result was when it arrived, by the revision that is in ballots' answers and in frames alike. */
class Ages {
  readonly #sent: { rev: number; at: number }[] = [];
  readonly #heard: { place: number; rev: number; at: number }[] = [];
  /** Phone -> the last revision it was told of. */
  readonly #latest: number[] = [];
  #counting = false;
  #last = '';

  heardBy(place: number): Heard {
    return {
      raw: (packet) => {
        if (!this.#counting) return;
        const rev = /"rev":(\d+)/.exec(packet.slice(0, 60))?.[1];
        if (rev === undefined) return;
        this.#last = packet;
        this.#latest[place] = Number(rev);
        this.#heard.push({ place, rev: Number(rev), at: performance.now() });
      },
    };
  }

  begin(): void {
    this.#counting = true;
  }

  sent(rev: number, at: number): void {
    this.#sent.push({ rev, at });
  }

  lastFrame(): { readonly room?: JsonObject } {
    return this.#last === '' ? {} : (JSON.parse(this.#last.slice(this.#last.indexOf('['))) as [string, { room?: JsonObject }])[1];
  }

  /** Whether all ballots were answered and all phones told of the last of them. */
  complete(ballots: number, phones: number): boolean {
    if (this.#sent.length < ballots) return false;
    const last = Math.max(...this.#sent.map(({ rev }) => rev));
    return this.#latest.filter((rev) => rev >= last).length === phones;
  }

  /** Of each ballot and each phone. */
  all(phones: number): number[] {
    const ballots = [...this.#sent].sort((a, b) => a.rev - b.rev);
    const told = Array.from({ length: phones }, () => 0);
    const ages: number[] = [];
    for (const { place, rev, at } of this.#heard) {
      let next = told[place] ?? 0;
      for (let ballot = ballots[next]; ballot && ballot.rev <= rev; ballot = ballots[++next]) ages.push(at - ballot.at);
      told[place] = next;
    }
    return ages;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { readCommandLine } from '../support/command-line.js';
import type { Face } from '../support/face.js';
import { Facilitator } from '../support/facilitator.js';
import { Recording } from '../support/recording.js';
import { pause, until } from '../support/retry.js';
import { newServerPlace, type ServerPlace } from '../support/server-place.js';
import { ServerProcess } from '../support/server.js';
import { werkvormen } from '../../src/werkvormen/index.js';
import { commandsDuring, type Known, type MadeUp } from './fuzz-commands.js';
import { type Frames, frames } from './fuzz-frames.js';
import { everyWerkvorm, openRoom, quietRoom, type Room } from './fuzz-scene.js';

const values = readCommandLine('npm run fuzz --', 'docs/security.md', { commands: { type: 'string' }, seed: { type: 'string', default: '1' }, short: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } });
const wanted = Number(values.commands ?? (values.short ? 3000 : 100_000));
const seed = Number(values.seed);
/** Made up at once, so that a run of a hundred thousand fits in memory. */
const BATCH = 100;
/** Of ten things that are sent, how many are frames on connections of their own. */
const FRAMES_IN_TEN = 2;
/** A healthy phone elsewhere is answered within this, in milliseconds: a bound for what hangs. */
const ANSWER_WITHIN = 15_000;
/** More than the server had after the first batch, in kB: a bound for what grows with what is sent. */
const GROWTH_KB = 400_000;

const tally = { sent: 0, frames: 0, accepted: 0, unanswered: 0, refused: new Map<string, number>() };

class Fuzz {
  readonly #seen: string[] = [];
  #lastId = '';
  #firstKB: number | null = null;

  constructor(
    private readonly server: ServerProcess,
    private readonly place: ServerPlace,
    private readonly facilitator: Facilitator,
    private readonly recording: Recording,
    private readonly quiet: Awaited<ReturnType<typeof quietRoom>>,
    private playground: Room,
  ) {
    this.#collect(quiet.room);
    this.#collect(playground);
  }

  /** What nobody sent anything to, as it is stored and shown. */
  async untouched(): Promise<string> {
    const database = await this.place.reader();
    try {
      const rows = await database.query('SELECT seq, type, data FROM journal WHERE session = ? ORDER BY seq', [this.quiet.room.meeting.id]);
      return JSON.stringify([rows, this.quiet.room.console.activity, this.quiet.room.phones.map((phone) => phone.face.parts.mine)]);
    } finally {
      await database.close();
    }
  }

  async batch(made: readonly MadeUp[], raw: readonly Frames[]): Promise<void> {
    // Mostly asked by who may; every eighth by the other.
    const steers = ({ by }: MadeUp, place: number): boolean => (by.includes('facilitator') && !(by.includes('participant') && place % 3 > 0)) !== (place % 8 === 0);
    const [desk, room] = [made.filter(steers), made.filter((command, place) => !steers(command, place))];
    const work = async (face: Face, queue: MadeUp[]): Promise<void> => {
      for (let command = queue.shift(); command; command = queue.shift()) await this.#send(face, command);
    };
    const rawQueue = [...raw];
    const throwFrames = async (): Promise<void> => {
      for (let sent = rawQueue.shift(); sent; sent = rawQueue.shift()) await this.#throw(sent);
    };
    const { console, phones } = this.playground;
    await Promise.all([work(console.face, desk), work(console.face, desk), ...phones.map((phone) => work(phone.face, room)), throwFrames(), throwFrames()]);
    this.#collect(this.playground);
  }

  /** @throws Error with what does not hold */
  async check(before: string): Promise<void> {
    const { server } = this;
    const bad = /unhandled|uncaught|defect in|TypeError|RangeError|ReferenceError|FATAL|out of memory/i.exec(server.said);
    if (bad) throw new Error(`the server said: ${server.said.slice(Math.max(0, bad.index - 200), bad.index + 1500)}`);
    if (!(await fetch(`${server.base}/api/health`)).ok) throw new Error('the server is not well');
    const [healthy] = this.quiet.room.phones;
    const answered = healthy?.send('session/none').then(({ ack }) => !ack.ok && ack.refused === 'unknown-command');
    if (!(await Promise.race([answered, pause(ANSWER_WITHIN).then(() => false)]))) throw new Error('a healthy phone elsewhere got no answer');
    if ((await this.untouched()) !== before) throw new Error('a session to which nothing was sent is another one now');
    for (const { text, owner } of this.quiet.secrets) {
      const heard = this.recording.whoHeard(text, owner);
      if (heard.length > 0) throw new Error(`what was for one person only was heard by ${heard.join(', ')}`);
    }
    const now = server.residentKB;
    this.#firstKB ??= now;
    if (now !== null && this.#firstKB !== null && now > this.#firstKB + GROWTH_KB) throw new Error(`memory grew from ${this.#firstKB} to ${now} kB`);
  }

  /** Who was taken out by somebody, or left, comes in again as somebody else. */
  async comeBack(): Promise<void> {
    const code = this.playground.meeting.code ?? '';
    for (const phone of this.playground.phones.filter(({ face }) => !face.connected)) {
      phone.close();
      await (await phone.join({ code })).connect({ within: 30_000 });
    }
  }

  /** Goes to an activity of the programme, as a facilitator does. @returns its name */
  async goTo(n: number): Promise<string> {
    const names = [...werkvormen.keys()];
    const name = names[n % names.length] ?? '';
    const { console } = this.playground;
    const { ack } = await console.face.send('session/start', { item: `item-${String((n % names.length) + 1)}` });
    if (ack.ok) await until('the activity is on', () => console.activity?.werkvorm === name, { within: 2000 }).catch(() => undefined);
    return name;
  }

  /** A new playground, when the last one is full, closed or left by everybody. */
  async anew(): Promise<void> {
    for (const phone of this.playground.phones) phone.close();
    this.playground.console.face.close();
    this.playground = await openRoom(this.facilitator, 'speeltuin', everyWerkvorm(), 12, this.recording);
  }

  async #send(face: Face, made: MadeUp): Promise<void> {
    const run = made.run === 'now' ? this.playground.console.activity?.run : made.run === null ? undefined : this.#known(made.run as Known);
    const id = made.repeated && this.#lastId !== '' ? this.#lastId : randomUUID();
    this.#lastId = id;
    const command = { v: 1, id, type: made.type, data: this.#fill(made.data), ...(run === undefined ? {} : { run }), ...(made.as === null ? {} : { as: this.#known(made.as) }), ...made.more };
    for (let tries = 0; tries < 50; tries++) {
      if (!face.connected) await pause(20);
      const ack = (await Promise.race([face.raw('command', command).catch(() => null), pause(face.connected ? 3000 : 50).then(() => null)])) as { ok?: boolean; refused?: string } | null;
      if (ack?.refused === 'too-many-at-once') {
        await pause(25);
        continue;
      }
      tally.sent++;
      if (ack === null) tally.unanswered++;
      else if (ack.ok) tally.accepted++;
      else tally.refused.set(ack.refused ?? '', (tally.refused.get(ack.refused ?? '') ?? 0) + 1);
      return;
    }
    tally.sent++;
    tally.unanswered++;
  }

  async #throw(sent: Frames): Promise<void> {
    const socket = new WebSocket(`${this.server.base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    socket.on('error', () => undefined);
    await until('a connection', () => socket.readyState !== WebSocket.CONNECTING);
    const [phone] = this.playground.phones;
    // Half of them as somebody who may be there.
    if (phone && tally.frames % 2 === 0 && socket.readyState === WebSocket.OPEN) socket.send(`40${JSON.stringify({ v: 1, face: 'phone', session: phone.session, secret: phone.secret })}`);
    for (const frame of sent) {
      if (socket.readyState === WebSocket.OPEN) socket.send(frame);
      tally.frames++;
      tally.sent++;
    }
    await pause(1);
    socket.terminate();
  }

  #known({ known }: Known): string {
    return this.#seen[known % Math.max(1, this.#seen.length)] ?? 'niemand';
  }

  #fill(value: unknown, depth = 0): unknown {
    if (typeof value !== 'object' || value === null || depth > 20) return value;
    if ('known' in value && typeof value.known === 'number') return this.#known(value as Known);
    if (Array.isArray(value)) return value.map((inner) => this.#fill(inner, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, this.#fill(inner, depth + 1)]));
  }

  /** Remembers ids that stand in what people see, to be asked for by others. */
  #collect({ console, phones, meeting }: Room): void {
    const ids = [meeting.id, ...phones.flatMap((phone) => [phone.person, phone.secret])];
    for (const match of JSON.stringify([console.view, ...phones.map((phone) => phone.face.parts)]).matchAll(/"(?:id|person|entry|run|item|option|card|need)":"([^"]{1,64})"/g)) ids.push(match[1] ?? '');
    this.#seen.push(...new Set(ids));
    this.#seen.splice(0, Math.max(0, this.#seen.length - 3000));
  }
}

const place = await newServerPlace();
const server = await ServerProcess.start({ ...place.env, NODE_ENV: 'test' });
const began = performance.now();
let failed: string | null = null;
try {
  const recording = new Recording();
  const facilitator = await Facilitator.firstRun(server.base, () => server.said);
  const quiet = await quietRoom(facilitator, recording);
  const playground = await openRoom(facilitator, 'speeltuin', everyWerkvorm(), 12, recording);
  const fuzz = new Fuzz(server, place, facilitator, recording, quiet, playground);
  await until('everything is quiet', async () => (await fuzz.untouched()) === (await pause(600).then(() => fuzz.untouched())));
  const before = await fuzz.untouched();
  for (let n = 0; tally.sent < wanted; n++) {
    const many = Math.min(BATCH, wanted - tally.sent);
    const thrown = Math.ceil((many * FRAMES_IN_TEN) / 10 / 3);
    await fuzz.comeBack();
    const during = commandsDuring(await fuzz.goTo(n));
    await fuzz.batch(fc.sample(during, { numRuns: Math.max(1, Math.round((many * (10 - FRAMES_IN_TEN)) / 10)), seed: seed * 100_003 + n }), fc.sample(frames, { numRuns: thrown, seed: seed * 100_003 + n }));
    if (n % 5 === 4) await fuzz.check(before);
    if (n % 30 === 29) {
      process.stderr.write(`${tally.sent} sent, ${tally.accepted} accepted, ${server.residentKB ?? 0} kB\n`);
      await fuzz.anew();
    }
  }
  await fuzz.check(before);
} catch (error) {
  failed = error instanceof Error ? error.message : String(error);
}
const result = {
  ok: failed === null,
  seed,
  sent: tally.sent,
  frames: tally.frames,
  accepted: tally.accepted,
  unanswered: tally.unanswered,
  refused: Object.fromEntries([...tally.refused].sort(([, a], [, b]) => b - a)),
  residentKB: server.residentKB,
  seconds: Math.round((performance.now() - began) / 1000),
};
if (failed !== null) process.stderr.write(`\nfailed after ${tally.sent} with --seed ${seed}: ${failed}\n`);
console.log(values.json ? JSON.stringify(result) : JSON.stringify(result, null, 2));
await server.stop();
await place.remove();
process.exit(failed === null ? 0 : 1);

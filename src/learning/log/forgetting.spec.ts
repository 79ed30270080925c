import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { databaseKinds } from '../../../test/support/databases.js';
import { until } from '../../../test/support/retry.js';
import { RestServer } from '../../../test/support/rest-server.js';
import { randomId } from '../../config/clock.js';
import type { JsonObject } from '../../engine/json.js';
import { AUDIENCES, LEVELS } from '../../engine/learning.js';
import { lockedAs } from '../../engine/locked.fixture.js';
import { type GuestPhone, type LogPhone, LogTown } from './log.fixture.js';

const DAY = 24 * 60 * 60_000;

/** What somebody may do to one of their entries; an entry that is not there yet is written. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ entry: fc.nat(3), level: fc.constantFrom(...LEVELS), audience: fc.constantFrom(...AUDIENCES), follow: fc.boolean(), history: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ entry: fc.nat(3), gone: fc.constant(true) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What carries over to an organisation is copied, so its copy has to go along. */
const followed = (entry: number): Step => ({ entry, level: 'organisation', audience: 'community', follow: true, history: false });
const ENDINGS = [{ gone: true }, { level: 'organisation', audience: 'me', follow: false, history: true }, { level: 'organisation', audience: 'team', follow: true, history: false }] as const;

/** Words that look like no others, so that not even the beginning of one is found in another; only letters, which are no number of anybody. */
let words = 0;
const newWord = (): string => createHash('sha256').update(String(++words)).digest('hex').slice(0, 20).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

/** The words of an entry as it is: in clear, locked, and locked in its history. */
interface Words {
  readonly open: readonly string[];
  readonly locked: readonly string[];
  readonly history: readonly string[];
}
const all = ({ open, locked, history }: Words): string[] => [...open, ...locked, ...history];

describe.each([...databaseKinds()])('what is taken back or deleted, on %s', (kind) => {
  let server: RestServer;
  let town: LogTown;
  let phone: LogPhone;
  let guest: GuestPhone;
  let team: string;
  beforeAll(async () => {
    server = await RestServer.start(kind);
    await server.setUp();
    town = new LogTown(server);
    const made = await town.team();
    team = made.id;
    const noor = await town.writer(made, 'Noor Verzonnen');
    phone = noor;
    const meeting = await town.meeting(made);
    guest = await town.join(meeting.code, { personal: noor.token });
  });
  afterAll(() => server.stop());

  /** Two of the four entries are of the meeting. Their keys, once they are written. */
  const inMeeting = (entry: number): boolean => entry % 2 === 1;

  /** @returns every word that was ever written, and those that are to be kept */
  async function play(steps: readonly Step[]): Promise<{ written: string[]; kept: string[] }> {
    server.clock.at += DAY; // so that nobody writes too much in a day
    const written: string[] = [];
    const now = new Map<number, Words>();
    const keys = new Map<number, string>();
    for (const one of steps) {
      if ('gone' in one) {
        await take(one.entry, keys);
        now.delete(one.entry);
        keys.delete(one.entry);
        continue;
      }
      const [text, nextStep, before] = [newWord(), newWord(), newWord()];
      const was = now.get(one.entry);
      const version = one.history && was ? [before] : [];
      const far = one.level === 'organisation' ? { nextStep, landsAt: 'Gemeente Nergens', follow: one.follow } : {};
      const said = one.audience === 'me' ? { locked: lockedAs(text) } : { text, ...far, checked: true };
      await say(one.entry, { level: one.level, audience: one.audience, ...said, ...(version.length > 0 ? { before: lockedAs(before) } : {}) }, keys);
      const is: Words = { open: one.audience === 'me' ? [] : 'nextStep' in far ? [text, nextStep] : [text], locked: one.audience === 'me' ? [text] : [], history: [...(was?.history ?? []), ...version] };
      now.set(one.entry, is);
      written.push(...all(is));
    }
    return { written, kept: [...now.values()].flatMap(all) };
  }

  async function say(entry: number, body: JsonObject, keys: Map<number, string>): Promise<void> {
    const key = keys.get(entry);
    if (!inMeeting(entry)) {
      const id = key ?? randomId();
      keys.set(entry, id);
      expect((await phone.ask('PUT', `/entries/${id}`, { ...body, team: body['audience'] === 'team' ? team : null, at: server.clock.at })).status).toBe(204);
    } else if (key === undefined) {
      const known = new Set((await phone.entries()).map(({ id }) => id));
      await town.write(guest, body);
      const [made] = (await phone.entries()).filter(({ id }) => !known.has(id));
      keys.set(entry, String(made?.id));
    } else {
      expect((await phone.ask('PUT', `/meetings/${key.replace('/', '/entries/')}`, { ...body, command: randomId() })).status).toBe(204);
    }
  }

  async function take(entry: number, keys: Map<number, string>): Promise<void> {
    const key = keys.get(entry) ?? (inMeeting(entry) ? `${guest.session}/nooit` : randomId());
    const path = inMeeting(entry) ? `/meetings/${key.replace('/', '/entries/')}?command=${randomId()}` : `/entries/${key}`;
    expect((await phone.ask('DELETE', path)).status).toBe(204);
  }

  it('rules 20 and 21: whatever somebody does to their entries, in meetings and outside, nothing of it is left but what they keep', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const { written, kept } = await play(steps);
        const gone = written.filter((word) => !kept.includes(word));
        // What follows the journal does so a moment later.
        await until('nothing of it in the tables', async () => {
          const stored = await town.everything();
          const [left, lost] = [gone.filter((word) => stored.includes(word)), kept.filter((word) => !stored.includes(word))];
          if (left.length + lost.length > 0) throw new Error(`left: ${left.join(' ')}, lost: ${lost.join(' ')}`);
          return true;
        }, { within: 3000 });
        await until('nothing of it in the files', () => {
          const bytes = server.bytes().toString('latin1');
          const left = gone.filter((word) => bytes.includes(word));
          if (left.length > 0) throw new Error(`left: ${left.join(' ')}`);
          return true;
        }, { within: 3000 });
        // The next run starts with an empty log.
        for (const { id, session } of await phone.entries()) await phone.ask('DELETE', session === '' ? `/entries/${id}` : `/meetings/${id.replace('/', '/entries/')}?command=${randomId()}`);
        expect(await phone.entries()).toEqual([]);
      }),
      { numRuns: 25, examples: [0, 1].flatMap((entry) => ENDINGS.map((last): [Step[]] => [[followed(entry), { entry, ...last }]])) },
    );
  }, 120_000);

  it('rule 20: what is only for its author is nowhere in clear, also while it is there', async () => {
    const word = newWord();
    // What a phone that does not lock would send is refused, so it can't be kept.
    const open = { level: 'individual', audience: 'me', text: word };
    expect((await phone.ask('PUT', `/entries/${randomId()}`, { ...open, at: server.clock.at })).status).toBe(400);
    await expect(town.write(guest, open)).rejects.toThrow('malformed');
    expect(await town.everything()).not.toContain(word);
    expect(server.bytes().includes(word)).toBe(false);
  });
});

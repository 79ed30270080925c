import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../engine/json.js';
import { type Appended, type Batch, type Journal, JournalConflict } from './journal.js';

/** A journal to hold to the contract, and how to look into its storage from outside. */
export interface Subject {
  readonly journal: Journal;
  /** The same storage, read by somebody who was not there. */
  reopened(): Promise<Journal>;
  /** Everything stored, as text, to search for what must be gone; empty where nothing is stored. */
  stored(): Promise<string>;
  close(): Promise<void>;
}

const NOTHING: Batch = { facts: [], seals: [], unseal: [], redact: [], closes: false };

function fact(seq: number, more: Partial<Appended> = {}): Appended {
  return { seq, at: 1_000 + seq, type: 'test/happened', v: 1, data: { n: seq }, personal: null, ...more };
}

/** The contract of every journal, in memory, SQLite and Postgres. */
export function journalContract(name: string, open: () => Promise<Subject>): void {
  describe(`journal: ${name}`, () => {
    let subject: Subject;
    let count = 0;
    const fresh = () => `session-${++count}`;

    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    test('a session nobody knows is empty', async () => {
      expect(await subject.journal.load(fresh())).toEqual({ facts: [], boxes: new Map() });
    });

    test('what was committed is there for a reader who was not, in order and as written', async () => {
      const session = fresh();
      const written = '😀 שלום\n"quoted" \\ \u2028 einde';
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(1, { personal: { text: written }, run: 'a-r1', command: 'p:x/1' })] });
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(2), fact(3)] });
      const { facts } = await (await subject.reopened()).load(session);
      expect(facts.map((f) => f.seq)).toEqual([1, 2, 3]);
      expect(facts[0]).toEqual({ seq: 1, at: 1001, type: 'test/happened', v: 1, run: 'a-r1', command: 'p:x/1', data: { n: 1 }, personal: { text: written } });
      expect(await subject.journal.read(session, 2)).toHaveLength(1);
      expect((await subject.journal.read(session, 0, 'session')).map((f) => f.seq)).toEqual([2, 3]);
    });

    test('any JSON comes back the same', async () => {
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), async (value) => {
          const data = JSON.parse(JSON.stringify(value).replaceAll('\\u0000', '')) as JsonObject;
          const session = fresh();
          await subject.journal.commit(session, { ...NOTHING, facts: [fact(1, { data, personal: { data } })] });
          const [back] = await subject.journal.read(session, 0);
          expect(back?.data).toEqual(data);
          expect(back?.personal).toEqual({ data });
        }),
        { numRuns: 25 },
      );
    });

    test('a number is taken once: the second writer hears it and nothing of theirs is stored', async () => {
      const session = fresh();
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(1)] });
      const late = { ...NOTHING, facts: [fact(1), fact(2)], seals: [{ box: 'b', by: 'p', commands: ['c'], envelope: 'e', content: '"x"' }] };
      await expect(subject.journal.commit(session, late)).rejects.toBeInstanceOf(JournalConflict);
      const { facts, boxes } = await (await subject.reopened()).load(session);
      expect(facts.map((f) => f.seq)).toEqual([1]);
      expect(boxes.size).toBe(0);
    });

    test('many sessions commit at the same time without swallowing each other', async () => {
      const sessions = Array.from({ length: 20 }, fresh);
      await Promise.all(sessions.map((s) => subject.journal.commit(s, { ...NOTHING, facts: Array.from({ length: 50 }, (_, i) => fact(i + 1, { personal: { i } })) })));
      for (const session of sessions) expect(await subject.journal.read(session, 0)).toHaveLength(50);
    });

    test('rule 13: a sealed contribution is stored without person, order or moment beside it', async () => {
      const session = fresh();
      await subject.journal.commit(session, {
        ...NOTHING,
        seals: [
          { box: 'vote-1', by: 'anna', commands: ['p:anna/1'], envelope: 'zzz', content: '{"option":"a"}' },
          { box: 'vote-1', by: 'bilal', commands: ['p:bilal/1'], envelope: 'aaa', content: '{"option":"b"}' },
        ],
      });
      const { boxes, facts } = await (await subject.reopened()).load(session);
      expect(facts).toEqual([]);
      const box = boxes.get('vote-1');
      expect([...(box?.register.keys() ?? [])].sort()).toEqual(['anna', 'bilal']);
      expect([...(box?.envelopes ?? [])].map(([id, c]) => [id, c.reveal()]).sort()).toEqual([
        ['aaa', { option: 'b' }],
        ['zzz', { option: 'a' }],
      ]);
    });

    test('a contribution that is sent again under the same envelope replaces the first, also in one commit', async () => {
      const session = fresh();
      const seal = (commands: string[], content: string) => ({ box: 'vote-1', by: 'anna', commands, envelope: 'one', content });
      await subject.journal.commit(session, { ...NOTHING, seals: [seal(['1'], '"a"'), seal(['1', '2'], '"b"')] });
      await subject.journal.commit(session, { ...NOTHING, seals: [seal(['1', '2', '3'], '"c"')] });
      const box = (await (await subject.reopened()).load(session)).boxes.get('vote-1');
      expect(box?.envelopes.get('one')?.reveal()).toBe('c');
      expect(box?.register.get('anna')).toEqual(new Set(['1', '2', '3']));
    });

    test('unsealing destroys the envelopes and keeps who contributed; closing destroys both', async () => {
      const session = fresh();
      const secret = `ballot-${session}-secret`;
      await subject.journal.commit(session, { ...NOTHING, seals: [{ box: 'vote-1', by: 'anna', commands: ['1'], envelope: 'e1', content: JSON.stringify(secret) }] });
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(1)], unseal: ['vote-1'] });
      const after = (await (await subject.reopened()).load(session)).boxes.get('vote-1');
      expect(after?.envelopes.size).toBe(0);
      expect(after?.register.has('anna')).toBe(true);
      expect(await subject.stored()).not.toContain(secret);
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(2)], closes: true });
      expect((await (await subject.reopened()).load(session)).boxes.size).toBe(0);
    });

    test('rule 4: what was kept for the meeting only is gone at its close, from the storage too', async () => {
      const session = fresh();
      const word = `benieuwd-${session}`;
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(1, { personal: { word }, keep: 'meeting' }), fact(2, { personal: { text: 'blijft' } })] });
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(3)], closes: true });
      const { facts } = await (await subject.reopened()).load(session);
      expect(facts.map((f) => f.personal)).toEqual([null, { text: 'blijft' }, null]);
      expect(await subject.stored()).not.toContain(word);
    });

    test('redaction takes out the personal part and leaves the fact', async () => {
      const session = fresh();
      const text = `weg-${session}`;
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(1, { personal: { text } })] });
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(2)], redact: [1] });
      const { facts } = await (await subject.reopened()).load(session);
      expect(facts[0]).toMatchObject({ seq: 1, data: { n: 1 }, personal: null });
      expect(await subject.stored()).not.toContain(text);
    });

    test('followers hear of a commit with facts, after it is there; heads say how far every session is', async () => {
      const session = fresh();
      const heard: string[] = [];
      const stop = subject.journal.onCommitted((s) => heard.push(s));
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(1)] });
      await subject.journal.commit(session, { ...NOTHING, seals: [{ box: 'b', by: 'p', commands: ['c'], envelope: 'e', content: '1' }] });
      stop();
      await subject.journal.commit(session, { ...NOTHING, facts: [fact(2)] });
      expect(heard).toEqual([session]);
      expect(await subject.journal.heads()).toContainEqual({ session, seq: 2 });
    });
  });
}

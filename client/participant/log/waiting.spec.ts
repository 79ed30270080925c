import { describe, expect, it } from '@jest/globals';
import type { OutboxItem } from '../../ui/outbox';
import { entryOf, logOf } from './log.fixture';
import type { LogAct } from './sending';
import { ofLevel, withWaiting } from './waiting';

const item = (data: LogAct, state: OutboxItem['state'] = 'waiting'): OutboxItem => ({ command: { v: 1, id: `${data.act}-1`, type: `log/${data.act}`, data }, state, refused: null, durable: true });
const LOCKED = { level: 'individual', audience: 'me', locked: 'v1.a' } as const;
const keep = (entry: string, more: Partial<Extract<LogAct, { act: 'keep-entry' }>> = {}): LogAct => ({ act: 'keep-entry', entry, session: '', team: null, at: 50, before: null, data: LOCKED, ...more });

describe('the log while something is on its way', () => {
  const log = logOf([entryOf('new', { writtenAt: 40 }), entryOf('old', { writtenAt: 10, session: 's', meeting: { title: 'M', date: '2026-01-01' } })]);
  const ids = (of: ReturnType<typeof withWaiting>): string[] => of.entries.map(({ id }) => id);

  it('has what was written without a connection, newest first', () => {
    const shared = keep('mine', { team: 't1', data: { level: 'team', audience: 'team', named: true, follow: false, checked: true, text: 'x', nextStep: '', landsAt: '', touched: '', viewFrom: '', viewTo: '', link: '', layer: null, form: null, turn: null } });
    const so = withWaiting(log, [item(shared)]);
    expect(ids(so)).toEqual(['mine', 'new', 'old']);
    expect(so.entries[0]).toMatchObject({ text: 'x', team: { id: 't1', name: 'Armoede en schulden' }, writtenAt: 50, changedAt: null });
    expect(so.entries[0]).not.toHaveProperty('checked');
  });

  it('shows what was taken back as only mine, at its place and with its meeting', () => {
    const so = withWaiting(log, [item(keep('old', { session: 's', before: 'v1.before' }))]);
    expect(ids(so)).toEqual(['new', 'old']);
    expect(so.entries[1]).toMatchObject({ audience: 'me', text: '', locked: 'v1.a', meeting: { title: 'M' }, changedAt: 50, versions: [{ at: 50, locked: 'v1.before' }] });
  });

  it('says the same when the answer of the server has it already', () => {
    const act = keep('old', { session: 's', before: 'v1.before' });
    const once = withWaiting(log, [item(act)]);
    expect(withWaiting(once, [item(act, 'sent')])).toEqual(once);
  });

  it('leaves out what was deleted, and leaves alone what was refused', () => {
    expect(ids(withWaiting(log, [item({ act: 'remove-entry', entry: 'new', session: '' })]))).toEqual(['old']);
    expect(withWaiting(log, [item({ act: 'remove-entry', entry: 'new', session: '' }, 'refused')])).toBe(log);
  });

  it('shows an answer at once', () => {
    const asked = logOf([entryOf('a', { question: { askedAt: 1, answer: null } })]);
    expect(withWaiting(asked, [item({ act: 'answer-question', entry: 'a', answer: 'no' })]).entries[0]?.question?.answer).toBe('no');
  });

  it('asks anew whether it may be public when somebody else can read it now', () => {
    const asked = logOf([entryOf('a', { question: { askedAt: 1, answer: 'yes' } })]);
    expect(withWaiting(asked, [item(keep('a'))]).entries[0]?.question).toBeNull();
  });

  it('shows of a next step what was told, with the version that the server knows', () => {
    const line = { id: 'l', nextStep: 'n', landsAt: 'g', organisation: null, layer: null, team: null, state: 'intention', reason: '', happened: '', evidence: '', since: '2026-01', steps: [], version: 3, ask: true } as const;
    const so = withWaiting(logOf([], { carryOver: [line] }), [item({ act: 'tell-carry-over', id: 'l', told: { state: 'tried', reason: '', happened: 'gedaan', evidence: '', version: 3 }, checked: true })]);
    expect(so.carryOver[0]).toMatchObject({ state: 'tried', happened: 'gedaan', version: 3, ask: false });
  });

  it('is shown per level, also an empty one', () => {
    expect(ofLevel(log.entries, null)).toHaveLength(2);
    expect(ofLevel(log.entries, 'team')).toEqual([]);
  });
});

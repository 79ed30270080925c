import { describe, expect, it } from '@jest/globals';
import { SameTurn } from './same-turn.js';

const nextTurn = (): Promise<void> => new Promise((turn) => setImmediate(turn));

describe('what many ask in the same turn', () => {
  it('is asked once for each key', async () => {
    const asked: string[] = [];
    const one = new SameTurn((key) => Promise.resolve(asked.push(key)));
    await Promise.all(['a', 'a', 'b', 'a'].map((key) => one.ask(key)));
    expect(asked).toEqual(['a', 'b']);
  });

  it('is asked again in the next turn, so that nobody hears what was true before they asked', async () => {
    let truth = 'planned';
    const one = new SameTurn(() => Promise.resolve(truth));
    expect(await one.ask('a')).toBe('planned');
    truth = 'open';
    await nextTurn();
    expect(await one.ask('a')).toBe('open');
    truth = 'closed';
    await nextTurn();
    expect(await one.ask('a')).toBe('closed');
  });

  it('fails for everybody of that turn, and not for the next', async () => {
    let broken = true;
    const one = new SameTurn(() => (broken ? Promise.reject(new Error('no disk')) : Promise.resolve(1)));
    const both = await Promise.allSettled([one.ask('a'), one.ask('a')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    await nextTurn();
    expect(await one.ask('a')).toBe(1);
  });
});

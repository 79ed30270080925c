import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOptions } from '../simulate/options.js';
import { wishFor } from '../simulate/programme.js';
import { simulate } from '../simulate/simulate.js';
import { startHouse, type TestHouse } from '../support/house.js';

let house: TestHouse;
beforeAll(async () => {
  house = await startHouse();
}, 30_000);
afterAll(() => house.stop());

describe('a whole meeting, over REST and sockets', () => {
  test.each([
    ['a werkteam that votes with names', ['--kind', 'werkteam', '--mode', 'open', '--seed', '3']],
    ['a werkteam that votes anonymously', ['--kind', 'werkteam', '--mode', 'anonymous', '--seed', '4']],
    ['a kenniscafé with cards instead of names', ['--kind', 'kenniscafe', '--mode', 'anonymous', '--seed', '5']],
  ])('%s loses nothing, leaks nothing and comes to a decision', async (_title, args) => {
    const options = readOptions(['--participants', '9', ...args]);
    const told: string[] = [];
    const wish = await wishFor(options, house.facilitator.rest);
    const outcome = await simulate(options, wish, { facilitator: house.facilitator, place: house.place, said: () => '' }, (what) => told.push(what));

    expect(told.filter((line) => line.startsWith('leak'))).toEqual([]);
    expect({ told, ...outcome }).toMatchObject({ joined: 9, refused: 0, lost: 0, duplicated: 0, secretsLeaked: 0 });
    expect(outcome.decision.status).toBe('decided');
    expect(outcome.decision.answered).toBe(outcome.decision.needs);
    expect(outcome.entries.team).toBeGreaterThan(0);
  }, 60_000);
});

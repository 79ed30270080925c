import { expect, it } from '@jest/globals';
import { fitGrid } from '../../../client/ui/fit-grid.js';
import { groupMeasures } from './faces/group-fit.js';

const NAMES = ['Anna', 'Bilal', 'Chris', 'Dewi', 'Emre', 'Fatima', 'Goran', 'Hanan', 'Willemijn', 'Mohammed'];
const groups = (count: number, each: number) => Array.from({ length: count }, (_, group) => ({ number: group + 1, names: Array.from({ length: each }, (_, at) => ({ name: NAMES[(group * each + at) % NAMES.length] ?? '' })) }));
const ROOM = { width: 92, height: 34 };

it('a hundred people at seventeen tables, and at twenty-five, stand on the screen at once', () => {
  expect(fitGrid(groups(17, 6), ROOM, groupMeasures)).toMatchObject({ sheets: [{ length: 17 }] });
  expect(fitGrid(groups(17, 6), ROOM, groupMeasures).size).toBeGreaterThanOrEqual(1.65);
  expect(fitGrid(groups(25, 4), ROOM, groupMeasures).sheets).toHaveLength(1);
});

it('what the facilitator called a group takes a line of its own', () => {
  const [group] = groups(1, 3);
  if (group === undefined) throw new Error('no group');
  expect(groupMeasures.height({ ...group, title: 'Bij het raam' }, 2, 30)).toBeGreaterThan(groupMeasures.height(group, 2, 30));
});

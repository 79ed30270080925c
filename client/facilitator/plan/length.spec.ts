import { describe, expect, it } from '@jest/globals';
import type { Template } from '../model';
import { minutesOf, usualMinutes } from './length';

const template = (more: Partial<Template>): Template => ({
  name: 'x', kind: 'werkteam', cafeType: null,
  items: [{ werkvorm: 'moment', title: '', questions: [], aim: '', minutes: 60, config: {}, leads: '', material: '', capture: true, planB: '' }], ...more,
});

describe('how long a meeting takes', () => {
  it('adds up its items', () => {
    expect(minutesOf([])).toBe(0);
    expect(minutesOf([{ minutes: 15 }, { minutes: 40 }])).toBe(55);
  });

  it('is usually as long as the template of its kind and type', () => {
    const templates = [template({ minutes: 105 }), template({ kind: 'kenniscafe', cafeType: 'podium', minutes: 120 }), template({ kind: 'doorwerking' })];
    expect(usualMinutes({ kind: 'werkteam', cafeType: null }, templates)).toBe(105);
    expect(usualMinutes({ kind: 'kenniscafe', cafeType: 'podium' }, templates)).toBe(120);
    expect(usualMinutes({ kind: 'kenniscafe', cafeType: 'klaslokaal' }, templates)).toBeNull();
    expect(usualMinutes({ kind: 'doorwerking', cafeType: null }, templates)).toBe(60);
  });
});

import { describe, expect, test } from '@jest/globals';
import { rehearse } from '../../engine/rehearsal.js';
import { checkIn } from './rules.js';

const questions = ['Hoe kom je binnen?'];

describe('check-in', () => {
  test('rule 1: the facilitator is first, after that the tool imposes no order', () => {
    const table = rehearse(checkIn, { people: ['anna', 'bilal'], questions });
    expect(table.when('bilal', 'check-in/land')).toEqual({ ok: false, refused: 'facilitator-first' });
    table.given('facilitator', 'check-in/open-floor').given('bilal', 'check-in/land').given('anna', 'check-in/land');
    expect(table.activitySeenBy('facilitator')['landed']).toBe(2);
  });
});

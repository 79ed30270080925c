import { describe, expect, it } from '@jest/globals';
import type { PersonRow } from '../../ui/console-people';
import type { Composition } from '../model-around';
import { toWelcome } from './welcome';

const person = (id: string, more: Partial<PersonRow> = {}): PersonRow => ({
  id, number: 1, name: id, organisation: '', perspective: '', standsInFor: '', member: null, firstTime: false, phone: true, connected: true, left: false, ...more,
});
const table = (people: Composition['people']): Composition => ({
  wanted: [], others: [], missing: [], missingVoices: [], organisations: [], steady: { members: 0, sinceStart: 0, joined: [], left: [] }, people, expected: [],
});
const fact = (id: string, newcomer: boolean, standsInFor: string | null): Composition['people'][number] => ({ person: id, member: null, name: id, newcomer, standsInFor });

describe('whom to welcome', () => {
  it('believes what people said at the door until the server has answered', () => {
    const here = [person('anna', { firstTime: true }), person('bilal', { standsInFor: 'Chris' }), person('door')];
    expect(toWelcome(here, null)).toEqual([
      { person: here[0], newcomer: true, standsInFor: '' },
      { person: here[1], newcomer: false, standsInFor: 'Chris' },
    ]);
  });

  it('follows what the server knows of members', () => {
    const here = [person('anna', { firstTime: true }), person('bilal'), person('late')];
    const welcome = toWelcome(here, table([fact('anna', false, null), fact('bilal', true, 'Chris')]));
    expect(welcome).toEqual([{ person: here[1], newcomer: true, standsInFor: 'Chris' }]);
  });
});

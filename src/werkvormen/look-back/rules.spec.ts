import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CARRY_STATES } from '../../engine/carry-over.js';
import type { JsonObject } from '../../engine/json.js';
import { type Rehearsal, rehearse } from '../../engine/rehearsal.js';
import type { Table } from '../../engine/werkvorm.js';
import { lookBack } from './rules.js';
import type { LookBackState } from './state.js';

const BRIEF = { id: 'brief', nextStep: 'Bewoners lezen de brief mee.', landsAt: 'Gemeente', layer: 'beleid', state: 'intention', owner: 'anna', audience: 'community' };
const COLLEGE = { id: 'college', nextStep: 'Een casus in het college.', landsAt: 'Hogeschool', layer: null, state: 'shared', owner: null, audience: 'team' };
const everyone = ['room', 'screen', 'facilitator', 'anna', 'bilal'];

const empty = (): Rehearsal => rehearse(lookBack, { people: ['anna', 'bilal'], questions: ['Wat werd ervan?'] });
const table = (...intentions: JsonObject[]): Rehearsal => empty().given('system', 'look-back/bring', { intentions: intentions.length === 0 ? [BRIEF, COLLEGE] : intentions });
const stateOf = (at: Rehearsal): LookBackState => [...at.state.runs.values()][0]?.state as LookBackState;
const harvestOf = (at: Rehearsal) => lookBack.harvest(stateOf(at), {} as Table);
const say = (intention: string, state: string, more: JsonObject = {}): JsonObject => ({ intention, state, ...more });

describe('the look-back', () => {
  test('shows what people intended, by the alphabet, once the server has looked', () => {
    expect(empty().activitySeenBy('room')).toEqual({ question: 'Wat werd ervan?', looked: false, focus: null, intentions: [] });
    for (const viewer of ['room', 'screen', 'facilitator']) {
      expect(table().activitySeenBy(viewer)).toEqual({
        question: 'Wat werd ervan?',
        looked: true,
        focus: null,
        intentions: [
          { id: 'brief', nextStep: BRIEF.nextStep, landsAt: 'Gemeente', layer: 'beleid', before: 'intention', said: null },
          { id: 'college', nextStep: COLLEGE.nextStep, landsAt: 'Hogeschool', layer: null, before: 'shared', said: null },
        ],
      });
    }
  });

  test('there may be nothing to look back on', () => {
    const nothing = empty().given('system', 'look-back/bring', { intentions: [] });
    expect(nothing.activitySeenBy('room')).toMatchObject({ looked: true, intentions: [] });
    expect(harvestOf(nothing)).toEqual([]);
  });

  test('only the server brings and forgets', () => {
    for (const as of ['facilitator', 'anna']) {
      expect(empty().when(as, 'look-back/bring', { intentions: [BRIEF] })).toEqual({ ok: false, refused: 'not-allowed' });
      expect(table().when(as, 'look-back/forget', { intention: 'brief' })).toEqual({ ok: false, refused: 'not-allowed' });
    }
  });

  test('brought again it changes nothing, but for an owner who came in later', () => {
    const at = table().given('facilitator', 'look-back/say', say('brief', 'tried'));
    const before = at.journal.length;
    at.given('system', 'look-back/bring', { intentions: [{ ...BRIEF, nextStep: 'Anders', state: 'anchored' }, COLLEGE] });
    expect(at.journal).toHaveLength(before);
    at.given('system', 'look-back/bring', { intentions: [{ ...COLLEGE, owner: 'bilal' }] });
    expect(at.activitySeenBy('bilal')).toEqual({ own: ['college'] });
    expect(at.activitySeenBy('room')).toMatchObject({ intentions: [{ nextStep: BRIEF.nextStep, said: { state: 'tried' } }, {}] });
  });

  test('rule 20: whose an intention is, is in nobody’s view but their own', () => {
    const at = table().given('anna', 'look-back/say', say('brief', 'tried'));
    expect(at.activitySeenBy('anna')).toEqual({ own: ['brief'] });
    expect(at.activitySeenBy('bilal')).toEqual({ own: [] });
    for (const viewer of everyone.filter((one) => one !== 'anna')) expect(JSON.stringify(at.activitySeenBy(viewer))).not.toMatch(/anna|owner/);
    expect(JSON.stringify(harvestOf(at))).not.toMatch(/anna|owner/);
  });

  test('the facilitator says it of every intention, the owner of their own', () => {
    const at = table();
    expect(at.when('bilal', 'look-back/say', say('brief', 'tried'))).toEqual({ ok: false, refused: 'somebody-else' });
    expect(at.when('bilal', 'look-back/say', say('college', 'tried'))).toEqual({ ok: false, refused: 'somebody-else' });
    at.given('anna', 'look-back/say', say('brief', 'tried', { happened: 'Zeven woorden eruit.' })).given('facilitator', 'look-back/say', say('college', 'adapted'));
    expect(at.activitySeenBy('screen')).toMatchObject({ intentions: [{ said: { state: 'tried', reason: '', happened: 'Zeven woorden eruit.' } }, { said: { state: 'adapted' } }] });
    expect(at.journal.filter((fact) => fact.type === 'look-back/said').map((fact) => fact.data['by'])).toEqual(['owner', 'meeting']);
  });

  test('nothing happened yet is an answer like the others', () => {
    const at = table().given('facilitator', 'look-back/say', say('brief', 'intention'));
    expect(at.activitySeenBy('room')).toMatchObject({ intentions: [{ before: 'intention', said: { state: 'intention', happened: '' } }, {}] });
  });

  test('stopped needs a reason, and a reason belongs to stopped only', () => {
    const at = table();
    expect(at.when('facilitator', 'look-back/say', say('brief', 'stopped', { reason: ' ' }))).toEqual({ ok: false, refused: 'reason-missing', detail: { field: 'reason' } });
    at.given('facilitator', 'look-back/say', say('brief', 'stopped', { reason: 'De brief verviel.' })).given('facilitator', 'look-back/say', say('college', 'tried', { reason: 'weg ermee' }));
    expect(at.activitySeenBy('room')).toMatchObject({ intentions: [{ said: { reason: 'De brief verviel.' } }, { said: { reason: '' } }] });
  });

  test('rule 19: what may point at a person is pointed at, and a BSN is refused', () => {
    const at = table();
    const data = say('brief', 'tried', { happened: 'Bel 06 12345678 maar.' });
    expect(at.when('facilitator', 'look-back/say', data)).toEqual({ ok: false, refused: 'points-at-person', detail: { field: 'happened' } });
    at.given('facilitator', 'look-back/say', { ...data, checked: true });
    expect(at.when('facilitator', 'look-back/say', say('brief', 'tried', { happened: 'BSN 111222333' }))).toMatchObject({ refused: 'contains-bsn' });
    expect(JSON.stringify(at.journal)).not.toContain('checked');
  });

  test('said again, only the last words stay', () => {
    const at = table().given('facilitator', 'look-back/say', say('brief', 'tried', { happened: 'eerst dit' })).given('facilitator', 'look-back/say', say('brief', 'shared', { happened: 'toch dat' }));
    expect(JSON.stringify(at.journal)).not.toContain('eerst dit');
    expect(at.replayed().activitySeenBy('room')).toMatchObject({ intentions: [{ said: { state: 'shared', happened: 'toch dat' } }, {}] });
  });

  test('one at a time or as a list', () => {
    const at = table().given('facilitator', 'look-back/focus', { intention: 'college' });
    expect(at.activitySeenBy('screen')['focus']).toBe('college');
    expect(at.when('facilitator', 'look-back/focus', { intention: 'weg' })).toEqual({ ok: false, refused: 'intention-unknown' });
    expect(at.when('anna', 'look-back/focus', { intention: null })).toEqual({ ok: false, refused: 'not-allowed' });
    expect(at.given('facilitator', 'look-back/focus', { intention: null }).activitySeenBy('screen')['focus']).toBeNull();
  });

  test('what its author takes back leaves no word behind, also after the close', () => {
    const at = table().given('facilitator', 'look-back/focus', { intention: 'brief' }).given('anna', 'look-back/say', say('brief', 'tried', { happened: 'Zeven woorden eruit.' })).given('facilitator', 'session/close');
    at.given('system', 'look-back/forget', { intention: 'brief' }, { run: 'item-r1' });
    expect(JSON.stringify(at.journal)).not.toMatch(/Bewoners lezen|Zeven woorden/);
    for (const end of [at, at.replayed()]) {
      expect([...stateOf(end).intentions.keys()]).toEqual(['college']);
      expect(stateOf(end).focus).toBeNull();
      expect(harvestOf(end)).toEqual([]);
    }
    expect(at.when('system', 'look-back/forget', { intention: 'brief' }, { run: 'item-r1', id: 'nog eens' })).toEqual({ ok: false, refused: 'intention-unknown' });
  });

  test('an erased person’s intentions go with them', () => {
    const at = table().given('anna', 'look-back/say', say('brief', 'tried', { happened: 'Zeven woorden eruit.' }));
    at.given('system', 'session/forget-person', { person: 'anna' });
    expect(JSON.stringify(at.journal)).not.toMatch(/Bewoners lezen|Zeven woorden/);
    expect(at.replayed().activitySeenBy('room')).toMatchObject({ intentions: [{ id: 'college' }] });
  });

  test('leaves for the report what was said, and not what was not spoken of', () => {
    const at = table().given('facilitator', 'look-back/say', say('college', 'stopped', { reason: 'Geen ruimte in het rooster.' }));
    expect(harvestOf(at)).toEqual([
      { kind: 'look-back', audience: 'team', nextStep: COLLEGE.nextStep, landsAt: 'Hogeschool', layer: null, before: 'shared', state: 'stopped', reason: 'Geen ruimte in het rooster.', happened: '' },
    ]);
  });

  test('whatever is said in whatever order, the last word counts and the earlier ones are gone', () => {
    const told = fc.record({ as: fc.constantFrom('anna', 'bilal', 'facilitator'), intention: fc.constantFrom('brief', 'college', 'weg'), state: fc.constantFrom(...CARRY_STATES), reason: fc.constantFrom('', 'reden'), nr: fc.nat() });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 30 }), (list) => {
        const at = table();
        const last = new Map<string, string>();
        list.forEach(({ as, intention, state, reason }, i) => {
          const happened = `woord ${String(i)}.`;
          if (at.when(as, 'look-back/say', { intention, state, reason, happened }).ok) last.set(intention, happened);
        });
        const seen = at.activitySeenBy('room')['intentions'] as { id: string; said: { state: string; reason: string; happened: string } | null }[];
        for (const one of seen) {
          expect(one.said?.happened).toBe(last.get(one.id));
          if (one.said) expect(one.said.state === 'stopped').toBe(one.said.reason !== '');
        }
        const kept = at.journal.flatMap((fact) => (fact.type === 'look-back/said' && fact.personal ? [fact.personal['happened']] : []));
        expect(kept.sort()).toEqual([...last.values()].sort());
        expect(at.replayed().activitySeenBy('room')).toEqual(at.activitySeenBy('room'));
      }),
      { numRuns: 60 },
    );
  });
});

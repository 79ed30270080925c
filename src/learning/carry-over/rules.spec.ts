import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CARRY_STATES, incompleteTold, isOpen } from '../../engine/carry-over.js';
import { isFollowed } from './from-entry.js';
import { type Asking, ASK_AFTER, askAt, cleaned, currentOf, isAsked, isStep, mayAsk, momentFor, type Told } from './rules.js';

const told = (state: Told['state'], more: Partial<Told> = {}): Told => ({ state, reason: '', happened: '', evidence: '', ...more });
const anyTold = fc
  .record({ state: fc.constantFrom(...CARRY_STATES), reason: fc.constantFrom('', 'geen tijd'), happened: fc.constantFrom('', 'gelezen', 'besproken'), evidence: fc.constantFrom('', 'https://example.org/a') })
  .map((one) => cleaned(one));

describe('what becomes of a next step', () => {
  test('may go on, back, or past something: every way is open', () => {
    for (const from of CARRY_STATES) {
      for (const to of CARRY_STATES) {
        const steps = [told(from, { reason: from === 'stopped' ? 'toen' : '' })];
        const next = cleaned(told(to, { reason: 'toen' }));
        expect(isStep(steps, next)).toBe(from !== to);
        expect(currentOf([...steps, next]).state).toBe(to);
      }
    }
  });

  test('only stopping asks for a reason, and nothing else keeps one', () => {
    for (const state of CARRY_STATES) {
      expect(incompleteTold({ ...told(state, { reason: '  ' }), checked: true })).toEqual(state === 'stopped' ? { refused: 'reason-missing', field: 'reason' } : null);
      expect(cleaned(told(state, { reason: ' te druk ' })).reason).toBe(state === 'stopped' ? 'te druk' : '');
    }
  });

  test('rule 19: what may point at a person is pointed at, unless it was seen', () => {
    const pointing = told('tried', { happened: 'Bel 06 12345678.' });
    expect(incompleteTold({ ...pointing, checked: false })).toEqual({ refused: 'points-at-person', field: 'happened' });
    expect(incompleteTold({ ...pointing, checked: true })).toBeNull();
    expect(incompleteTold({ ...told('stopped', { reason: 'Bel 06 12345678.' }), checked: false })).toEqual({ refused: 'points-at-person', field: 'reason' });
    // A reason without meaning is not kept, so it points at nobody.
    expect(incompleteTold({ ...told('tried', { reason: 'Bel 06 12345678.' }), checked: false })).toBeNull();
  });

  test('nothing happened yet is an answer, and no step', () => {
    expect(isStep([told('intention')], told('intention'))).toBe(false);
    expect(isStep([told('tried', { happened: 'gelezen' })], told('tried'))).toBe(false);
    expect(isStep([told('tried', { happened: 'gelezen' })], told('tried', { happened: 'nog eens gelezen' }))).toBe(true);
  });

  test('however it goes: it is where the last step is, and keeps the last words that somebody wrote', () => {
    fc.assert(
      fc.property(fc.array(anyTold), (list) => {
        const steps: Told[] = [told('intention')];
        for (const one of list) if (isStep(steps, one)) steps.push(one);
        const now = currentOf(steps);
        expect(now.state).toBe(list.at(-1)?.state ?? 'intention');
        expect(now.happened).toBe(steps.filter((step) => step.happened !== '').at(-1)?.happened ?? '');
        expect(now.reason !== '').toBe(now.state === 'stopped' && steps.at(-1)?.reason !== '');
        // Told again at once there is never a step in it.
        expect(isStep(steps, now)).toBe(false);
      }),
    );
  });

  test('no two steps have the same moment', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (moments) => {
        const steps: { at: number }[] = [];
        for (const at of moments) steps.push({ at: momentFor(steps, at) });
        expect(new Set(steps.map(({ at }) => at)).size).toBe(steps.length);
      }),
    );
  });
});

describe('the one question', () => {
  const made = Date.parse('2027-01-14T12:00:00Z');
  const asking = (more: Partial<Asking> = {}): Asking => ({ state: 'intention', askAt: askAt(made), askedAt: null, answeredAt: null, ...more });

  test('comes after six weeks, and once', () => {
    expect(mayAsk(asking(), made + ASK_AFTER - 1)).toBe(false);
    expect(mayAsk(asking(), made + ASK_AFTER)).toBe(true);
    expect(mayAsk(asking({ askedAt: made + ASK_AFTER }), made + 2 * ASK_AFTER)).toBe(false);
  });

  test('is not asked of what was told in between, or has come to its end', () => {
    const late = made + 2 * ASK_AFTER;
    expect(mayAsk(asking({ answeredAt: made + 1 }), late)).toBe(false);
    for (const state of CARRY_STATES) expect(mayAsk(asking({ state }), late)).toBe(isOpen(state));
    expect(mayAsk(asking({ askAt: null }), late)).toBe(false);
  });

  test('waits until it is answered or no longer matters', () => {
    expect(isAsked(asking())).toBe(false);
    expect(isAsked(asking({ askedAt: made }))).toBe(true);
    expect(isAsked(asking({ askedAt: made, answeredAt: made }))).toBe(false);
    expect(isAsked(asking({ askedAt: made, state: 'anchored' }))).toBe(false);
  });
});

describe('an entry is followed', () => {
  const place = { author: 'p1', owner: null };
  const entry = { audience: 'team', level: 'organisation', follow: true, nextStep: 'Meelezen' } as const;

  test('when its author agreed, and it is shared and for an organisation', () => {
    expect(isFollowed(place, entry)).toBe(true);
    expect(isFollowed({ author: null, owner: 'm1' }, { ...entry, audience: 'community' })).toBe(true);
    for (const not of [{ follow: false }, { audience: 'me' }, { level: 'team' }, { level: 'individual' }, { nextStep: ' ' }] as const) expect(isFollowed(place, { ...entry, ...not })).toBe(false);
  });

  test('rule 21: not when it has no link to a person, who could never take it back', () => {
    expect(isFollowed({ author: null, owner: null }, entry)).toBe(false);
  });
});

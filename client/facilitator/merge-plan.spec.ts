import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { before, mergeOrder } from './merge-order';
import { chosen, type Clash, clashNow, keyOf, mergePlans, samePlan, untilChosen } from './merge-plan';
import type { MeetingPlan, ProgrammeItem } from './model';
import { moved } from './programme';

const item = (id: string, more: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  id, werkvorm: 'moment', title: id, questions: [], aim: '', minutes: 10, config: { room: 'proposal' }, leads: '', material: '', capture: true, planB: '', ...more,
});
const BASE: MeetingPlan = {
  community: 'c', kind: 'werkteam', cafeType: null, title: 'Titel', question: '', teamId: null, team: '', date: '2027-01-21', time: '13:30', zone: 'Europe/Amsterdam',
  place: '', online: '', aim: '', goals: ['leren'], desiredResult: '', problemOwner: '', listed: false, theme: '', forWhom: '', capacity: null, certificate: null, expected: null,
  organisations: ['Gemeente'], perspectives: [], items: ['a', 'b', 'c', 'd'].map((id) => item(id)),
};
const ids = (plan: { readonly items: readonly ProgrammeItem[] }): string => plan.items.map((i) => i.id).join('');
const withItem = (plan: MeetingPlan, id: string, part: Partial<ProgrammeItem>): MeetingPlan => ({ ...plan, items: plan.items.map((i) => (i.id === id ? { ...i, ...part } : i)) });
const without = (plan: MeetingPlan, id: string): MeetingPlan => ({ ...plan, items: plan.items.filter((i) => i.id !== id) });

describe('two people in one draaiboek', () => {
  it('joins what they changed in different fields', () => {
    const mine = withItem({ ...BASE, title: 'Nieuwe titel' }, 'a', { aim: 'landen' });
    const theirs = withItem({ ...BASE, place: 'De Doelen' }, 'a', { minutes: 20, config: { room: 'idea' } });
    const { plan, clashes, joined } = mergePlans(BASE, mine, theirs);
    expect(clashes).toEqual([]);
    expect(joined).toBe(true);
    expect(plan).toMatchObject({ title: 'Nieuwe titel', place: 'De Doelen' });
    expect(plan.items[0]).toMatchObject({ aim: 'landen', minutes: 20, config: { room: 'idea' } });
  });

  it('shows both texts where they changed the same, and keeps theirs on the server until somebody chooses', () => {
    const { plan, clashes } = mergePlans(BASE, withItem({ ...BASE, title: 'Mijn titel' }, 'b', { aim: 'mijn doel' }), withItem({ ...BASE, title: 'Hun titel' }, 'b', { aim: 'hun doel' }));
    expect(clashes.map(keyOf)).toEqual(['title', 'b aim']);
    expect(plan.title).toBe('Mijn titel');
    expect(untilChosen(plan, clashes)).toMatchObject({ title: 'Hun titel' });
    expect(untilChosen(plan, clashes).items[1]?.aim).toBe('hun doel');
    expect(chosen(plan, clashes[0] as Clash, 'theirs').title).toBe('Hun titel');
  });

  it('has nothing left to choose when somebody typed the same after all', () => {
    const [clash] = mergePlans(BASE, { ...BASE, title: 'Mijn' }, { ...BASE, title: 'Hun' }).clashes;
    expect(clashNow({ ...BASE, title: 'Mijn eigen' }, clash as Clash)).toMatchObject({ mine: { title: 'Mijn eigen' } });
    expect(clashNow({ ...BASE, title: 'Hun' }, clash as Clash)).toBeNull();
  });

  it('keeps a kind with its type, so that the two always fit', () => {
    const cafe = { ...BASE, kind: 'kenniscafe', cafeType: 'podium' } as const;
    const { plan, clashes } = mergePlans(cafe, { ...cafe, cafeType: 'klaslokaal' }, { ...cafe, kind: 'werkteam', cafeType: null });
    expect(clashes.map(keyOf)).toEqual(['kind']);
    expect(plan).toMatchObject({ kind: 'kenniscafe', cafeType: 'klaslokaal' });
    expect(untilChosen(plan, clashes)).toMatchObject({ kind: 'werkteam', cafeType: null });
  });

  it('adds up lists of lines', () => {
    const { plan, clashes } = mergePlans(BASE, { ...BASE, organisations: ['Gemeente', 'Mano', ''] }, { ...BASE, organisations: ['Brede Raad', 'Gemeente'] });
    expect(clashes).toEqual([]);
    expect(plan.organisations).toEqual(['Brede Raad', 'Gemeente', 'Mano']);
  });

  it('takes in what they added, moved and took out', () => {
    const mine = { ...BASE, items: [...BASE.items, item('m')] };
    const theirs = without({ ...BASE, items: [item('x'), ...moved(BASE.items, 'd', 0)] }, 'b');
    const { plan, clashes } = mergePlans(BASE, mine, theirs);
    expect(clashes).toEqual([]);
    expect(ids(plan)).toBe('xdacm');
  });

  it('asks before an item goes that the other side was working on', () => {
    const [byThem, byMe] = [mergePlans(BASE, withItem(BASE, 'b', { aim: 'x' }), without(BASE, 'b')), mergePlans(BASE, without(BASE, 'b'), withItem(BASE, 'b', { aim: 'x' }))];
    expect(byThem.clashes).toEqual([{ on: 'removal', item: 'b', by: 'them' }]);
    expect(byMe.clashes).toEqual([{ on: 'removal', item: 'b', by: 'me' }]);
    for (const { plan } of [byThem, byMe]) expect(plan.items[1]).toMatchObject({ id: 'b', aim: 'x' });
    expect(ids(untilChosen(byThem.plan, byThem.clashes))).toBe('acd');
    expect(ids(untilChosen(byMe.plan, byMe.clashes))).toBe('abcd');
    expect(ids(chosen(byMe.plan, byMe.clashes[0] as Clash, 'mine'))).toBe('acd');
    expect(ids(chosen(byThem.plan, byThem.clashes[0] as Clash, 'mine'))).toBe('abcd');
  });

  it('asks where an item goes that both moved', () => {
    const { plan, clashes } = mergePlans(BASE, { ...BASE, items: moved(BASE.items, 'a', 1) }, { ...BASE, items: moved(BASE.items, 'a', 3) });
    expect(ids(plan)).toBe('bacd');
    expect(clashes).toEqual([{ on: 'place', item: 'a', mine: 'b', theirs: 'd' }]);
    expect(ids(chosen(plan, clashes[0] as Clash, 'theirs'))).toBe('bcda');
  });
});

describe('merging, whatever they do', () => {
  const word = fc.constantFrom('', 'een', 'twee', 'drie');
  const editOf = fc.record({ title: word, aim: word, minutes: fc.constantFrom(10, 20, 30), config: fc.record({ room: fc.constantFrom('idea', 'proposal') }) });
  const step = fc.oneof(
    fc.record({ do: fc.constant('edit' as const), at: fc.nat(5), part: editOf }),
    fc.record({ do: fc.constant('move' as const), at: fc.nat(5), to: fc.nat(5) }),
    fc.record({ do: fc.constant('remove' as const), at: fc.nat(5) }),
    fc.record({ do: fc.constant('insert' as const), to: fc.nat(5) }),
    fc.record({ do: fc.constant('facts' as const), facts: fc.record({ title: word, place: word, goals: fc.uniqueArray(word.filter(Boolean)), capacity: fc.constantFrom(null, 20, 40) }) }),
  );
  const steps = fc.array(step, { maxLength: 6 });
  const change = (by: string, list: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): MeetingPlan =>
    list.reduce<MeetingPlan>((plan, one, n) => {
      if (one.do === 'facts') return { ...plan, ...one.facts };
      if (one.do === 'insert') return { ...plan, items: [...plan.items.slice(0, one.to), item(`${by}${n}`), ...plan.items.slice(one.to)] };
      const id = plan.items[one.at]?.id ?? '';
      if (one.do === 'remove') return without(plan, id);
      return one.do === 'edit' ? withItem(plan, id, one.part) : { ...plan, items: moved(plan.items, id, one.to) };
    }, BASE);
  const sides = fc.tuple(steps, steps).map(([mine, theirs]) => ({ mine: change('m', mine), theirs: change('t', theirs) }));
  const has = (clashes: readonly Clash[], key: string): boolean => clashes.some((clash) => keyOf(clash) === key);

  it('changes nothing when both sides are the same, or only one changed', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        expect(mergePlans(BASE, mine, mine)).toMatchObject({ plan: mine, clashes: [] });
        expect(mergePlans(BASE, mine, BASE)).toEqual({ plan: mine, clashes: [], joined: false });
        const taken = mergePlans(BASE, BASE, theirs);
        expect(taken.clashes).toEqual([]);
        expect(samePlan(taken.plan, theirs)).toBe(true);
      }),
    );
  });

  it('never lets changes of different fields clash', () => {
    const facts = fc.record({ title: word, place: word }, { requiredKeys: [] });
    const others = fc.record({ aim: word, theme: word, capacity: fc.constantFrom(null, 20) }, { requiredKeys: [] });
    fc.assert(
      fc.property(facts, others, word, word, fc.nat(3), fc.nat(3), (a, b, aim, leads, at, to) => {
        const id = BASE.items[at]?.id ?? '';
        const mine = withItem({ ...BASE, ...a }, id, { aim });
        const theirs = { ...withItem({ ...BASE, ...b }, id, { leads }), items: moved(withItem(BASE, id, { leads }).items, id, to) };
        const { plan, clashes } = mergePlans(BASE, mine, theirs);
        expect(clashes).toEqual([]);
        expect(plan).toMatchObject({ ...a, ...b });
        expect(plan.items.find((i) => i.id === id)).toMatchObject({ aim, leads });
        expect(ids(plan)).toBe(ids(theirs));
      }),
    );
  });

  it('loses nothing of either side without saying so', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const { plan, clashes } = mergePlans(BASE, mine, theirs);
        for (const field of ['title', 'place', 'capacity'] as const) {
          for (const side of [mine, theirs]) expect(side[field] === BASE[field] || plan[field] === side[field] || has(clashes, field)).toBe(true);
        }
        const added = [...mine.goals, ...theirs.goals].filter((line) => !BASE.goals.includes(line));
        expect(plan.goals).toEqual(expect.arrayContaining(added));
        for (const side of [mine, theirs]) {
          for (const own of side.items) {
            const was = BASE.items.find((i) => i.id === own.id);
            const now = plan.items.find((i) => i.id === own.id);
            if (!was) expect(now).toEqual(own);
            else if (JSON.stringify(was) !== JSON.stringify(own)) expect(now).toBeDefined();
            for (const field of ['title', 'aim', 'minutes'] as const) {
              const changed = was !== undefined && own[field] !== was[field];
              expect(!changed || now?.[field] === own[field] || has(clashes, `${own.id} ${field}`)).toBe(true);
            }
          }
        }
        expect(new Set(plan.items.map((i) => i.id)).size).toBe(plan.items.length);
        expect(clashes.map(keyOf)).toEqual([...new Set(clashes.map(keyOf))]);
      }),
    );
  });

  it('has both sides agree on which items there are, whoever saves first', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const sorted = (plan: MeetingPlan): string[] => plan.items.map((i) => i.id).sort();
        expect(sorted(mergePlans(BASE, mine, theirs).plan)).toEqual(sorted(mergePlans(BASE, theirs, mine).plan));
      }),
    );
  });

  it('sends what is theirs until somebody chooses, and afterwards what was chosen', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const { plan, clashes } = mergePlans(BASE, mine, theirs);
        for (const clash of clashes) expect(clashNow(untilChosen(plan, clashes), clash)).toEqual(clash.on === 'removal' && clash.by === 'me' ? clash : null);
        // Saved as it may travel, and merged again with the same plan of theirs: what is to be chosen does not go away.
        const again = mergePlans(theirs, plan, theirs);
        expect(again.clashes).toEqual([]);
        expect(samePlan(again.plan, plan)).toBe(true);
      }),
    );
  });
});

describe('two new orders of one list', () => {
  const permuted = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 });
  const all = new Set(['a', 'b', 'c', 'd', 'e']);
  const base = [...all];

  it('follows the side that moved something', () => {
    fc.assert(
      fc.property(permuted, (order) => {
        expect(mergeOrder(base, order, base, all)).toEqual({ order, contested: [] });
        expect(mergeOrder(base, base, order, all)).toEqual({ order, contested: [] });
        expect(mergeOrder(base, order, order, all)).toEqual({ order, contested: [] });
      }),
    );
  });

  it('keeps everything once, and says what both moved elsewhere', () => {
    fc.assert(
      fc.property(permuted, permuted, (mine, theirs) => {
        const { order, contested } = mergeOrder(base, mine, theirs, all);
        expect([...order].sort()).toEqual(base);
        for (const id of contested) expect(before(mine, id)).not.toBe(before(theirs, id));
      }),
    );
  });
});

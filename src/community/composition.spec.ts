import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AtTheTable, compose, isMemberOn, type PresentPerson, type TableMembership } from './composition.js';
import { nameKey } from './names.js';

const TODAY = '2027-01-14';

const member = (membership: string, more: Partial<TableMembership> = {}): TableMembership => ({
  membership, member: membership.toLowerCase(), name: membership, organisation: 'Gemeente', perspective: 'beleid', joinedOn: '2026-09-01', leftOn: null, replacedBy: null, ...more,
});
const guest = (person: string, more: Partial<PresentPerson> = {}): PresentPerson => ({ person, member: null, name: person, organisation: '', perspective: '', firstTime: false, standsInFor: '', ...more });
const present = ({ member: id, name, organisation, perspective }: TableMembership): PresentPerson => guest(`p-${id}`, { member: id, name, organisation, perspective });
const table = (more: Partial<AtTheTable>): AtTheTable => ({
  wanted: [{ name: 'Beleid', letter: 'B' }, { name: 'bewoner', letter: 'E' }], missingVoices: ['kredietbank'], memberships: [], startOfTeam: '2026-09-01', date: TODAY, present: [], earlier: new Set(), ...more,
});

describe('a table', () => {
  test('says who is there, who is missed and who is still expected', () => {
    const [noor, sam, bo] = [member('Noor'), member('Sam', { perspective: 'uitvoering', organisation: 'Enver' }), member('Bo')];
    const said = compose(table({ memberships: [noor, sam, bo], present: [present(noor), present(sam), guest('x', { perspective: ' BELEID ', organisation: 'gemeente' })] }));
    expect(said).toMatchObject({
      wanted: [{ name: 'Beleid', letter: 'B', present: 2 }, { name: 'bewoner', letter: 'E', present: 0 }],
      others: [{ name: 'uitvoering', present: 1 }],
      missing: ['bewoner'],
      missingVoices: ['kredietbank'],
      organisations: [{ name: 'Gemeente', present: 2 }, { name: 'Enver', present: 1 }],
      expected: [{ member: 'bo', name: 'Bo', organisation: 'Gemeente', perspective: 'beleid' }],
    });
  });

  test('has room for who said nothing', () => {
    const said = compose(table({ present: [guest('x'), guest('y')] }));
    expect([said.others, said.organisations]).toEqual([[{ name: '', present: 2 }], [{ name: '', present: 2 }]]);
  });

  test('is a table too without members, without people and without wishes', () => {
    expect(compose(table({ wanted: [], missingVoices: [], startOfTeam: null }))).toEqual({
      wanted: [], others: [], missing: [], missingVoices: [], organisations: [], steady: { members: 0, sinceStart: 0, joined: [], left: [] }, people: [], expected: [],
    });
  });

  test('knows a member at their first meeting and a guest who said so as new', () => {
    const [noor, sam] = [member('Noor'), member('Sam')];
    const people = compose(table({ memberships: [noor, sam], earlier: new Set(['noor']), present: [present(noor), { ...present(sam), firstTime: false }, guest('x', { firstTime: true }), guest('y')] })).people;
    expect(people.map((one) => [one.name, one.newcomer])).toEqual([['Noor', false], ['Sam', true], ['x', true], ['y', false]]);
  });

  test('calls no member new at the very first meeting of a team, and a guest only when they said so', () => {
    const [noor, sam] = [member('Noor'), member('Sam')];
    const people = compose(table({ memberships: [noor, sam], present: [present(noor), { ...present(sam), firstTime: true }, guest('x', { firstTime: true }), guest('y')] })).people;
    expect(people.map((one) => [one.name, one.newcomer])).toEqual([['Noor', false], ['Sam', false], ['x', true], ['y', false]]);
  });

  test('lets a newcomer stand in for whom they replace, until they have been here', () => {
    const [old, fresh] = [member('Noor', { leftOn: '2027-01-01', replacedBy: 'Sam' }), member('Sam', { joinedOn: '2027-01-02' })];
    const standing = (earlier: string[], said = '') => compose(table({ memberships: [old, fresh], earlier: new Set(earlier), present: [{ ...present(fresh), standsInFor: said }] })).people[0]?.standsInFor;
    expect([standing([]), standing(['sam']), standing([], ' Bo '), standing(['sam'], 'Bo')]).toEqual(['Noor', null, 'Bo', 'Bo']);
  });

  test('tells how steady the group is', () => {
    const memberships = [
      member('Noor'),
      member('Sam', { joinedOn: '2026-11-01' }),
      member('Bo', { leftOn: '2026-10-01', replacedBy: 'Sam' }),
      member('Jo', { leftOn: '2026-12-01' }),
      member('Vera', { leftOn: '2027-06-01' }),
      member('Later', { joinedOn: '2027-06-01' }),
    ];
    expect(compose(table({ memberships })).steady).toEqual({
      members: 3,
      sinceStart: 2,
      joined: [{ name: 'Sam', on: '2026-11-01' }],
      left: [{ name: 'Bo', on: '2026-10-01', replacedBy: 'Sam' }, { name: 'Jo', on: '2026-12-01', replacedBy: null }],
    });
  });

  test('does not call somebody who came back somebody who left', () => {
    const memberships = [member('Noor', { leftOn: '2026-10-01' }), { ...member('Weer'), member: 'noor', name: 'Noor', joinedOn: '2026-12-01' }];
    const { steady, expected } = compose(table({ memberships }));
    expect([steady.left, steady.joined, expected.length]).toEqual([[], [{ name: 'Noor', on: '2026-12-01' }], 1]);
  });
});

const names = fc.constantFrom('', 'beleid', 'Beleid ', 'bewoner', 'uitvoering', 'student', 'kunst en cultuur');
const day = fc.constantFrom('2026-09-01', '2026-10-01', '2026-12-31', TODAY, '2027-01-15', '2027-06-01');
const memberships: fc.Arbitrary<TableMembership[]> = fc
  .array(fc.record({ member: fc.constantFrom('a', 'b', 'c', 'd', 'e'), organisation: names, perspective: names, joinedOn: day, leftOn: fc.option(day), by: fc.nat(9) }), { maxLength: 10 })
  .map((some) => some.map(({ by, ...one }, at) => ({ ...one, name: `Naam ${one.member}`, membership: `m${at}`, replacedBy: one.leftOn !== null && by < some.length && by !== at ? `m${by}` : null })));
const people: fc.Arbitrary<PresentPerson[]> = fc.array(
  fc.record({ person: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'), member: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'elders')), name: fc.string(), organisation: names, perspective: names, firstTime: fc.boolean(), standsInFor: fc.constantFrom('', ' ', 'Bo') }),
  { maxLength: 12 },
);
const tables: fc.Arbitrary<AtTheTable> = fc.record({
  wanted: fc.uniqueArray(fc.record({ name: fc.constantFrom('beleid', 'bewoner', 'Uitvoering', 'onderzoek'), letter: fc.constant('X') }), { selector: (one) => nameKey(one.name) }),
  missingVoices: fc.array(fc.string(), { maxLength: 2 }),
  memberships,
  startOfTeam: fc.option(day),
  date: fc.constant(TODAY),
  present: people,
  earlier: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'elders')).map((some) => new Set(some)),
});
const sum = (some: readonly { readonly present: number }[]): number => some.reduce((total, one) => total + one.present, 0);
const always = (holds: (at: AtTheTable) => void): void => fc.assert(fc.property(tables, holds), { numRuns: 500 });

describe('whoever sits at a table', () => {
  test('everybody is counted once, by perspective and by organisation', () => {
    always((at) => {
      const said = compose(at);
      const everybody = new Set(at.present.map((one) => (one.member === null ? `person ${one.person}` : `member ${one.member}`)));
      expect(said.people).toHaveLength(everybody.size);
      expect(sum(said.wanted) + sum(said.others)).toBe(everybody.size);
      expect(sum(said.organisations)).toBe(everybody.size);
    });
  });

  test('missing is what is wanted and not there', () => {
    always((at) => {
      const said = compose(at);
      expect(said.missing).toEqual(said.wanted.filter((one) => one.present === 0).map((one) => one.name));
      const wanted = new Set(at.wanted.map((one) => nameKey(one.name)));
      expect(said.others.filter((one) => wanted.has(nameKey(one.name)))).toEqual([]);
    });
  });

  test('nobody is expected who left, has yet to come, or is there', () => {
    always((at) => {
      const { expected, people: there } = compose(at);
      const inTeam = at.memberships.filter((one) => isMemberOn(one, TODAY)).map((one) => one.member);
      expect(expected.filter((one) => !inTeam.includes(one.member))).toEqual([]);
      expect(expected.filter((one) => there.some((person) => person.member === one.member))).toEqual([]);
      expect(new Set(inTeam)).toEqual(new Set([...expected, ...there.filter((one) => inTeam.includes(one.member ?? ''))].map((one) => one.member)));
    });
  });

  test('who took over and was not here before stands in for who left, unless they said for whom they come', () => {
    always((at) => {
      const { people: there } = compose(at);
      for (const one of there) {
        const said = at.present.find((person) => person.person === one.person && person.member === one.member)?.standsInFor.trim() ?? '';
        const own = at.memberships.filter((each) => each.member === one.member && (each.leftOn === null || each.leftOn > TODAY)).map((each) => each.membership);
        const replaced = at.memberships.filter((each) => each.member !== one.member && own.includes(each.replacedBy ?? '')).map((each) => each.name);
        expect(one.standsInFor).toBe(said || (!at.earlier.has(one.member ?? '') && replaced.join(', ')) || null);
      }
    });
  });

  test('a member is new when others were here before and they were not; somebody else when they said so', () => {
    always((at) => {
      for (const one of compose(at).people) {
        const inTeam = at.memberships.some((each) => each.member === one.member && (each.leftOn === null || each.leftOn > TODAY));
        const said = at.present.find((person) => person.person === one.person && person.member === one.member)?.firstTime;
        expect(one.newcomer).toBe(inTeam ? at.earlier.size > 0 && !at.earlier.has(one.member ?? '') : said);
      }
    });
  });

  test('who is steady, who joined and who left add up', () => {
    always((at) => {
      const { members, sinceStart, joined, left } = compose(at).steady;
      expect(sinceStart).toBeLessThanOrEqual(members);
      expect(joined.length).toBeGreaterThanOrEqual(members - sinceStart);
      expect([...joined, ...left].filter((one) => one.on > TODAY)).toEqual([]);
    });
  });

  test('nothing it says is a share or a score', () => {
    always((at) => {
      expect(JSON.stringify(compose(at), (_key, value: unknown) => (typeof value === 'number' && !Number.isInteger(value) ? 'a fraction' : value))).not.toContain('a fraction');
    });
  });
});

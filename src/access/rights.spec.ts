import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { communitiesOf, GIVEN_IN, type Grant, GRANT_KINDS, kindOf, may, type Place, PLACE_KINDS, type Right, RIGHTS, ROLES } from './rights.js';

const rights = Object.keys(RIGHTS) as Right[];
// Few names, so that grants and places often meet.
const name = fc.constantFrom('a', 'b', 'c');
const grant: fc.Arbitrary<Grant> = fc.record({ role: fc.constantFrom(...ROLES), kind: fc.constantFrom(...GRANT_KINDS), place: name, community: name });
const grants = fc.array(grant, { maxLength: 6 });
const somewhere = fc.record({ id: name, community: name, teams: fc.uniqueArray(name, { maxLength: 2 }) });

/** A right, and a place of the kind it belongs to. */
const question = fc.tuple(fc.constantFrom(...rights), somewhere).map(([asked, one]): [Right, Place] => {
  const kind = kindOf(asked);
  return [asked, kind === 'community' ? { kind, id: one.community, community: one.community, teams: [] } : { kind, ...one }];
});

describe('the rights', () => {
  it('belong to the kind of place before the point', () => {
    for (const one of rights) expect(PLACE_KINDS).toContain(kindOf(one));
  });

  it('are nobody’s without a grant in that community, whatever they are elsewhere', () => {
    fc.assert(fc.property(grants, question, (given, [asked, where]) => !may(given.filter((one) => one.community !== where.community), asked, where)));
  });

  it('never become fewer by one more grant', () => {
    fc.assert(fc.property(grants, grant, question, (given, more, [asked, where]) => !may(given, asked, where) || may([...given, more], asked, where)));
  });

  it('come from one grant, never from two together', () => {
    fc.assert(fc.property(grants, question, (given, [asked, where]) => may(given, asked, where) === given.some((one) => may([one], asked, where))));
  });

  it('of who looks after people, roles and the trail are a coordinator’s only', () => {
    const theirs: readonly Right[] = ['community.manage', 'community.audit'];
    fc.assert(fc.property(grants, question, (given, [asked, where]) => !theirs.includes(asked) || !may(given.filter(({ role }) => role !== 'coordinator'), asked, where)));
  });

  it('of a team, a meeting or an organisation say nothing about another one', () => {
    fc.assert(
      fc.property(grant, question, (given, [asked, where]) => {
        fc.pre(given.kind !== 'community' && asked !== 'community.see' && asked !== 'community.plan');
        const near = given.place === where.id || where.teams.includes(given.place);
        return near || !may([given], asked, where);
      }),
    );
  });

  it('of a contact are to see their own organisation and to answer for it, and nothing else', () => {
    fc.assert(
      fc.property(grants, question, (given, [asked, where]) => {
        const contact = given.filter((one) => one.role === 'contact');
        return !may(contact, asked, where) || (['organisation.see', 'organisation.answer'].includes(asked) && contact.some((one) => one.place === where.id));
      }),
    );
  });

  it('of who helps with one meeting end at cancelling, deleting and inviting', () => {
    const helper: Grant = { role: 'facilitator', kind: 'meeting', place: 'm', community: 'a' };
    const meeting: Place = { kind: 'meeting', id: 'm', community: 'a', teams: ['t'] };
    expect(rights.filter((one) => kindOf(one) === 'meeting' && may([helper], one, meeting))).toEqual(['meeting.see', 'meeting.read', 'meeting.plan', 'meeting.run']);
  });
});

describe('roles', () => {
  it('can be given where a right asks for them, and nowhere else', () => {
    const asked = new Set<string>(Object.values(RIGHTS).flat().filter((holder) => !holder.endsWith('@within')));
    const given = ROLES.flatMap((role) => GIVEN_IN[role].map((kind) => `${role}@${kind}`));
    expect([...given].sort()).toEqual([...asked].sort());
  });

  it('are in communities, each named once', () => {
    const given: Grant[] = [{ role: 'coordinator', kind: 'community', place: 'a', community: 'a' }, { role: 'facilitator', kind: 'team', place: 't', community: 'a' }];
    expect(communitiesOf(given)).toEqual(['a']);
  });
});

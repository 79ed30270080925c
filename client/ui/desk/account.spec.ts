import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Grant, grants, isOnlyContact } from './account';

const grant = (role: Grant['role'], kind: Grant['kind']): Grant => ({ role, kind, place: 'p', community: 'c' });

describe('who is only a contact person', () => {
  beforeEach(() => {
    grants.value = [];
  });
  afterAll(() => {
    grants.value = [];
  });

  it('is nobody without a role', () => {
    expect(isOnlyContact()).toBe(false);
  });

  it('is a contact person of one or more organisations', () => {
    grants.value = [grant('contact', 'organisation'), grant('contact', 'organisation')];
    expect(isOnlyContact()).toBe(true);
  });

  it.each([grant('facilitator', 'meeting'), grant('facilitator', 'team'), grant('coordinator', 'community')])('is not who also is $role of a $kind', (other) => {
    grants.value = [grant('contact', 'organisation'), other];
    expect(isOnlyContact()).toBe(false);
  });
});

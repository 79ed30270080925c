import type { Places } from '../access/places.js';
import { type Grant, kindOf, may, type Right } from '../access/rights.js';
import { type Denial, deny } from '../config/denial.js';
import { READERS, type Readers } from './report.js';

/** What was for a group only is read by who holds this right in it; a coordinator looks after a team and is not one of it. */
type ReadingRight = Extract<Right, 'meeting.read' | 'team.read'>;

/** Which version somebody gets of what exists in two: for the people of a group, and for everybody. */
export interface Reading {
  readonly readers: Readers;
  /** Whether they may have the version of the group as well. */
  readonly ofTheGroup: boolean;
}

/**
 * @param asked value of `?for=`, of any shape; a version that we do not know never shows more than was asked for
 * @returns the version; `not-allowed` for who asks for that of a group and is not of it
 */
export async function readingFor(places: Places, grants: readonly Grant[], right: ReadingRight, id: string, asked: unknown): Promise<Reading | Denial> {
  const place = await places.find(kindOf(right), id);
  const ofTheGroup = place !== null && may(grants, right, place);
  const wish = asked === undefined ? (ofTheGroup ? 'team' : 'community') : (READERS.find((one) => one === asked) ?? 'community');
  return wish === 'team' && !ofTheGroup ? deny('not-allowed') : { readers: wish, ofTheGroup };
}

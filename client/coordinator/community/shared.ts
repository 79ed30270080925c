import type { Community } from '../model';

/** What every part of the page of a community gets. */
export interface CommunityPart {
  readonly community: Community;
  /** Whether who is here looks after it; others only read. */
  readonly manage: boolean;
  readonly onChanged: () => void;
}

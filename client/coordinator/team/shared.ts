import type { Community, Team } from '../model';

/** What every part of the page of a team gets. */
export interface TeamPart {
  readonly team: Team;
  readonly community: Community;
  readonly onChanged: () => void;
}

/** One meeting of a team that is over: who of its members took part, and how many people were there in all. */
export interface PastMeeting {
  readonly meeting: string;
  readonly title: string;
  readonly date: string;
  readonly present: number;
  readonly members: readonly string[];
}

export interface UpcomingMeeting {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly place: string;
  readonly team: string;
}

/** What the community asks of the room that knows about meetings. */
export interface TeamMeetings {
  /** Those that were run here, oldest first. */
  past(team: string): Promise<readonly PastMeeting[]>;
  /** Soonest first. */
  upcoming(teams: readonly string[]): Promise<readonly UpcomingMeeting[]>;
}

export const TEAM_MEETINGS = Symbol('team-meetings');

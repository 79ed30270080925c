/** Someone who is or was there, as the console sees them (`facilitator.people`). */
export interface PersonRow {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly organisation: string;
  readonly perspective: string;
  /** For whom somebody came instead, as they said it; empty for nobody. */
  readonly standsInFor: string;
  /** Id of the member this is, when a personal link said so. */
  readonly member: string | null;
  readonly firstTime: boolean;
  /** False for someone without a phone, for whom the facilitator types. */
  readonly phone: boolean;
  readonly connected: boolean;
  readonly left: boolean;
}

/** The activity of now around its view: for a face that shows the time or the title. */
export interface ActivityFacts {
  readonly run: string;
  readonly item: string;
  readonly werkvorm: string;
  readonly title: string;
  readonly minutes: number;
  /** Moment (server's clock, ms since 1970) from which the clock counts. */
  readonly since: number;
}

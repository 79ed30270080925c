/** A request as it came in. Only `id`, `type`, `run`, `as` have been looked at, for their shape. */
export interface Request {
  readonly id: string;
  /** `session/next`, `minority-round/cast-vote` */
  readonly type: string;
  /** The run it is meant for; the current one when absent. A phone that lags behind names its own. */
  readonly run?: string;
  /** The person without a phone for whom a facilitator types. */
  readonly as?: string;
  readonly data: unknown;
}

/** Time and randomness, as data. */
export interface Moment {
  readonly at: number;
  /** A new random text of at least 128 bits for each decision. */
  readonly fresh: string;
}

/** Where the time comes from. Rules take it as a parameter, so that tests decide what "now" is. */
export interface Clock {
  /** Now. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

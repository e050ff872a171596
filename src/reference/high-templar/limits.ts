import { defaultLimits, type Limits } from '../limits.js';

/** What a gateway holds at most. A room, and a requestId, is a name: `name` counts its JSON text. */
export interface HighTemplarLimits extends Limits {
  /** UTF-16 units of the body of a trigger. */
  readonly body: number;
  /** Rooms that the API may allow one client, or that a trigger may name. */
  readonly rooms: number;
  /** Subscriptions of all connections. */
  readonly subscriptions: number;
  /** Frames that a client may send before the API has answered; together they are no larger than one frame. */
  readonly early: number;
}

export const highTemplarLimits: HighTemplarLimits = {
  ...defaultLimits,
  body: defaultLimits.frame,
  rooms: 10_000,
  subscriptions: 100_000,
  early: 1000,
};

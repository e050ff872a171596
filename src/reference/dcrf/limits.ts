import { defaultLimits, type Limits } from '../limits.js';

/** What a server of dcrf holds at most. The `name` that is kept is a `request_id`, as JSON. */
export interface DcrfLimits extends Limits {
  /** Objects of all models. */
  readonly objects: number;
  /** UTF-16 units of the JSON of all objects. */
  readonly data: number;
  /** Subscriptions of all connections. */
  readonly subscriptions: number;
  /** Requests of a connection that wait for another one; together they are no larger than one frame. */
  readonly waiting: number;
}

export const dcrfLimits: DcrfLimits = {
  ...defaultLimits,
  objects: 100_000,
  data: 64 * 1024 * 1024,
  subscriptions: 100_000,
  waiting: 1000,
};

/**
 * How much a reference lets itself be asked for.
 *
 * @module wireproof/reference/limits
 */
/** What a reference server holds at most. All of it is counted per server unless it says otherwise. */
export interface Limits {
  /** UTF-16 units of one incoming frame. */
  readonly frame: number;
  /** Levels of nesting in one incoming frame. */
  readonly depth: number;
  readonly connections: number;
  /** Subscriptions of one connection. */
  readonly subscriptionsEach: number;
  readonly subscriptions: number;
  readonly channels: number;
  /** UTF-16 units of a name that is kept: a channel, an event, a pattern. */
  readonly name: number;
  /** Bytes that wait for one slow reader. Beyond them it is cut off. */
  readonly outgoing: number;
}

/** Enough for the suite and for a client's tests. */
export const defaultLimits: Limits = {
  frame: 4 * 1024 * 1024,
  depth: 256,
  connections: 1024,
  subscriptionsEach: 1000,
  subscriptions: 100_000,
  channels: 20_000,
  name: 1024,
  outgoing: 16 * 1024 * 1024,
};

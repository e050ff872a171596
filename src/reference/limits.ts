/**
 * How much a reference lets itself be asked for.
 *
 * @module wireproof/reference/limits
 */
/** What every reference holds at most. A protocol may have further limits of its own, beside its core. */
export interface Limits {
  /** UTF-16 units of one incoming frame. */
  readonly frame: number;
  /** Levels of nesting in one incoming frame. */
  readonly depth: number;
  readonly connections: number;
  /** Subscriptions of one connection. */
  readonly subscriptionsEach: number;
  /** UTF-16 units of a name that is kept: a channel, an event, a pattern, a room. */
  readonly name: number;
  /** Bytes that wait for one slow reader. Beyond them it is cut off. */
  readonly outgoing: number;
}

/** Limits that are given instead of the defaults: those of every reference, and those of one protocol. */
export type GivenLimits = Partial<Limits> & Readonly<Record<string, number>>;

/** Enough for the suite and for a client's tests. */
export const defaultLimits: Limits = {
  frame: 4 * 1024 * 1024,
  depth: 256,
  connections: 1024,
  subscriptionsEach: 1000,
  name: 1024,
  outgoing: 16 * 1024 * 1024,
};

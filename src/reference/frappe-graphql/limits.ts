import { defaultLimits, type Limits } from '../limits.js';

/**
 * What a server of frappe-graphql holds at most. `subscriptionsEach` counts the operations of a connection of
 * graphql-ws, and the rooms that a socket of Socket.IO has joined; `name` is the length of a password, or of a name.
 */
export interface FrappeGraphqlLimits extends Limits {
  /** Subscriptions of all users. */
  readonly subscriptions: number;
  /** Subscriptions of one user. */
  readonly subscriptionsOfUser: number;
  /** UTF-16 units of the queries, and of the JSON of the variables, of all subscriptions. */
  readonly selections: number;
  /** Logins that are remembered; the oldest one is forgotten for a new one. */
  readonly sessions: number;
  /** UTF-16 units of a query. */
  readonly query: number;
  /** Words and signs of a query. */
  readonly tokens: number;
  /** Levels of nesting of a query. */
  readonly levels: number;
  /** Messages of a connection that wait while its login is being looked at; together they are no larger than one frame. */
  readonly early: number;
}

export const frappeGraphqlLimits: FrappeGraphqlLimits = {
  ...defaultLimits,
  subscriptions: 100_000,
  subscriptionsOfUser: 50_000,
  selections: 16 * 1024 * 1024,
  sessions: 10_000,
  query: 64 * 1024,
  tokens: 4000,
  levels: 64,
  early: 1000,
};

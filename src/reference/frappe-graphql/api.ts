import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../../base/clock.js';
import type { Json, JsonObject } from '../../base/json.js';
import type { Profile } from '../endpoint.js';
import type { TakingEndpoint } from '../taking.js';
import type { FrappeGraphqlLimits } from './limits.js';
import type { Rules } from './model.js';
import type { OperationContext } from './operations.js';
import type { Subscribed } from './subscribed.js';
import type { Setup } from './subscriptions.js';

/** What resolvers are told of the request that they work for. */
export interface Context extends OperationContext {
  readonly server: FrappeGraphql;
}

/** What a server serves, and how. */
export interface FrappeGraphqlOptions {
  /**
   * The schema. A subscription's `subscribe` resolver sets it up ({@link FrappeGraphql.setupSubscription}) or throws; its
   * events are resolved like any other type. `subscriptionKeepAlive` is resolved by the server where the schema does not.
   * Resolvers get a {@link Context}.
   */
  readonly schema: GraphQLSchema;
  /** The user whose name and password somebody shows; null is nobody. Default: nobody has any. */
  logIn?(usr: string, pwd: string): string | null | Promise<string | null>;
  /** Called when somebody has logged in. */
  onLogin?(user: string, server: FrappeGraphql): void;
  /** Who a client of graphql-ws is that shows nothing. Default: `Guest`, as over HTTP. */
  readonly defaultUser?: string;
  /** Default: documented. */
  readonly profile?: Profile;
  /** Replaces rules of the profile. */
  readonly rules?: Partial<Rules>;
  /** Default: real time. */
  readonly clock?: Clock;
  readonly limits?: Partial<FrappeGraphqlLimits>;
  /** How long a subscription lives without a keepalive, in milliseconds. Default: 5 minutes. */
  readonly keepaliveTtlMs?: number;
  /** What opens the routes of control. Default: nothing, and whoever asks from this machine may use them. */
  readonly secret?: string | null;
}

/** A subscription, as its server's owner knows it. */
export interface ConsumerInfo {
  readonly subscriptionId: string;
  readonly user: string;
  /** The arguments of the subscription. */
  readonly variables: JsonObject;
}

/** A running server. Its functions are those that the document has for servers. */
export interface FrappeGraphql extends TakingEndpoint {
  /** Sets a subscription up; its `subscribe` resolver returns what this returns. Throws where there are too many. */
  setupSubscription(setup: Setup): Subscribed;
  /** The subscriptions of a name, oldest first. */
  getConsumers(subscription: string): readonly ConsumerInfo[];
  /** Tells one subscription of an event: `data` is what the type of the subscription is resolved from. */
  notifyConsumer(event: {
    readonly subscription: string;
    readonly subscriptionId: string;
    readonly data: JsonObject;
  }): void;
  /** Tells some subscriptions of an event. */
  notifyConsumers(event: {
    readonly subscription: string;
    readonly subscriptionIds: readonly string[];
    readonly data: JsonObject;
  }): void;
  /** Tells all subscriptions of a name of an event. */
  notifyAllConsumers(event: { readonly subscription: string; readonly data: JsonObject }): void;
  /** Ends a subscription and tells it so, with some data or none. Says whether there was such. */
  completeSubscription(end: {
    readonly subscription: string;
    readonly subscriptionId: string;
    readonly data?: Json;
  }): boolean;
}

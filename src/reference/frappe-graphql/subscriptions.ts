import type { GraphQLResolveInfo, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Clock } from '../../base/clock.js';
import type { JsonObject } from '../../base/json.js';
import { encode } from '../encode.js';
import type { Expiry } from './expiry.js';
import type { Consumer, KeepAlive, Kept, Operation, Sink } from './facts.js';
import type { FrappeGraphqlLimits } from './limits.js';
import type { Rules } from './model.js';
import { Refusal } from './refusal.js';
import type { Registry } from './registry.js';
import { Subscribed } from './subscribed.js';

/** A subscription that a client has asked for, until its resolver sets it up. */
export interface Asked {
  readonly operation: Operation;
  readonly user: string;
  readonly sink: Sink | null;
}

/** What a resolver says of a subscription that it sets up. */
export interface Setup {
  /** The name of the subscription, usually that of its field. */
  readonly subscription: string;
  /** What GraphQL.js has told the resolver. */
  readonly info: GraphQLResolveInfo;
  /** The arguments, by which consumers are told apart. */
  readonly variables?: JsonObject;
  /** Whether an error in an event completes the subscription. */
  readonly completeOnError?: boolean;
}

/** What subscriptions need of the server that they are a part of. */
export interface SubscriptionsOptions {
  readonly schema: GraphQLSchema;
  readonly rules: Rules;
  readonly limits: FrappeGraphqlLimits;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly expiry: Expiry;
  /** The moment at which the clock began. */
  readonly epoch: number;
}

/** UTF-16 units of what a subscription keeps. */
export function sizeOf({ operation: { document, variables } }: Consumer): number {
  return (document.loc?.source.body.length ?? 0) + (encode(variables)?.length ?? 0);
}

/** Sets subscriptions up, and answers keepalives. */
export function createSubscriptions({ schema, rules, limits, clock, registry, expiry, epoch }: SubscriptionsOptions) {
  const names = new Set(Object.keys(schema.getSubscriptionType()?.getFields() ?? {}));
  const asked = new WeakMap<OperationDefinitionNode, Asked>();
  /** What is said of subscriptions that are made next where their resolvers say nothing. */
  let completeOnError: boolean | null = null;

  return {
    /** A client asks for a subscription: its resolver may set it up now. */
    ask: (node: OperationDefinitionNode, request: Asked) => void asked.set(node, request),
    setUp,
    keepAlive,
    completeNextOnError(given: boolean): void {
      completeOnError = given ? null : false;
    },
  };

  function setUp({ subscription, info, variables: given = {}, completeOnError: own }: Setup): Subscribed {
    const request = asked.get(info.operation);
    if (request === undefined)
      throw new TypeError('Only a subscription that a client asks for can be set up, and once');
    asked.delete(info.operation);
    const { operation, user, sink } = request;
    const now = clock.now();
    const consumer: Consumer = {
      subscription,
      field: info.fieldName,
      subscriptionId: rules.newId(subscription, user, (id) => registry.consumers.has(id)),
      user,
      variables: rules.arguments(given, operation),
      subscribedAt: now,
      renewedAt: now,
      completeOnError: own ?? completeOnError,
      operation: rules.stored(operation, schema, sink),
      sink,
    };
    const tooMany =
      registry.consumers.size >= limits.subscriptions || registry.countOf(user) >= limits.subscriptionsOfUser;
    if (tooMany || registry.size() + sizeOf(consumer) > limits.selections)
      throw new Refusal('There are too many subscriptions', 429);
    registry.put(consumer);
    expiry.watch();
    return new Subscribed(consumer.subscriptionId);
  }

  function keepAlive(kind: 'mutation' | 'command', request: Omit<KeepAlive, 'found' | 'isOver'>): Kept {
    const { subscription, subscriptionId: id } = request;
    const found = typeof id === 'string' ? expiry.find(id, 'keepalive') : null;
    const about: KeepAlive = { ...request, found, isOver: found !== null && expiry.isOver(found) };
    const fault = rules.keepAliveFault(about, typeof subscription === 'string' && names.has(subscription));
    if (fault === 'INVALID_SUBSCRIPTION' && found !== null) expiry.renew({ kind: 'unknown-name', of: found });
    if (fault !== null || found === null) {
      const given = fault ?? 'SUBSCRIPTION_NOT_FOUND';
      return { kind: 'fault', fault: given, asked: about, info: rules.notKept(given, about) };
    }
    expiry.renew({ kind, of: found });
    return { kind: 'kept', info: rules.kept(found, textOf) };
  }

  function textOf(ms: number): string {
    return rules.time(new Date(epoch + ms));
  }
}

import { type Json, type JsonObject, member } from '../../base/json.js';
import type { Broker } from './broker.js';
import type { AioRpcLimits } from './limits.js';
import type { Outcome, Published, PubSub, Rules, Subscriber, Subscription } from './model.js';
import type { Registry } from './registry.js';

/** The three methods that the protocol defines, on a registry and a broker. */
export type PubSubMethods = Readonly<Record<PubSub, (subscriber: Subscriber, payload: JsonObject) => Outcome>>;

export function createPubSub(rules: Rules, limits: AioRpcLimits, registry: Registry, broker: Broker): PubSubMethods {
  return { publish, subscribe, unsubscribe };

  function publish(publisher: Subscriber, payload: JsonObject): Outcome {
    const [event, data] = [rules.read(member(payload, 'event')), rules.read(member(payload, 'data'))];
    const channel = channelOf('publish', payload, rules.dataFault(data));
    if (typeof channel !== 'string') return channel;
    const published: Published = { channel, event: rules.eventName(event), data: rules.data(data), publisher };
    const [first, ...rest] = rules.outgoing(published, false);
    if (first !== undefined && !broker.publish(first)) {
      for (const other of rules.outgoing(published, true)) broker.publish(other);
      return rules.refusedPublish(channel);
    }
    for (const other of rest) broker.publish(other);
    return { kind: 'success', response: rules.publishResponse(published) };
  }

  function subscribe(subscriber: Subscriber, payload: JsonObject): Outcome {
    const subscription = subscriptionOf('subscribe', subscriber, payload);
    if ('kind' in subscription) return subscription;
    const { channel, pattern } = subscription;
    if (!broker.subscribe(channel)) {
      for (const begun of rules.begun(registry, subscription, true)) registry.subscribe(begun);
      return rules.refusedSubscribe(channel);
    }
    const refusal = overLimit(subscription) ? tooMany : rules.subscribeRefused(registry.held(subscriber), subscription);
    if (refusal !== null) return refusal;
    // Upstream knows a channel before it looks at the pattern, and goes on knowing it where the pattern is refused.
    registry.know(channel);
    const unreadable = rules.patternRefused(pattern);
    if (unreadable !== null) return unreadable;
    for (const begun of rules.begun(registry, subscription, false)) registry.subscribe(begun);
    return { kind: 'success', response: rules.subscribeResponse(registry.held(subscriber), registry, subscription) };
  }

  function unsubscribe(subscriber: Subscriber, payload: JsonObject): Outcome {
    const subscription = subscriptionOf('unsubscribe', subscriber, payload);
    if ('kind' in subscription) return subscription;
    const refusal = rules.unsubscribeRefused(registry.held(subscriber), registry, subscription);
    if (refusal !== null) return refusal;
    for (const ended of rules.ended(registry, subscription)) registry.unsubscribe(ended);
    return { kind: 'success', response: rules.subscribeResponse(registry.held(subscriber), registry, subscription) };
  }

  function subscriptionOf(method: PubSub, subscriber: Subscriber, payload: JsonObject): Subscription | Outcome {
    const channel = channelOf(method, payload);
    if (typeof channel !== 'string') return channel;
    return { subscriber, channel, pattern: rules.pattern(rules.read(member(payload, 'event'))) };
  }

  /** The channel of a payload whose fields are in order, or why they are not. */
  function channelOf(method: PubSub, payload: JsonObject, dataFault: string | null = null): string | Outcome {
    const [channel, event] = [rules.read(member(payload, 'channel')), rules.read(member(payload, 'event'))];
    const faults = faultsOf(
      ['channel', rules.channelFault(channel, method) ?? tooLong(channel)],
      ['event', rules.eventFault(event, method) ?? tooLong(event)],
      ['data', dataFault],
    );
    return faults === null ? rules.channel(channel, method) : rules.invalid(faults);
  }

  function tooLong(name: Json | undefined): string | null {
    return typeof name === 'string' && name.length > limits.name ? `longer than ${limits.name}` : null;
  }

  function overLimit({ subscriber, channel }: Subscription): boolean {
    let own = 0;
    for (const patterns of registry.held(subscriber).values()) own += patterns.size;
    const known = registry.channels.has(channel) || registry.channels.size < limits.channels;
    return own >= limits.subscriptionsEach || registry.count() >= limits.subscriptions || !known;
  }
}

const tooMany: Outcome = { kind: 'error', fault: { message: 'Too many subscriptions' } };

/** The members that are wrong, each with what is wrong with it; null where none is. */
export function faultsOf(...found: readonly (readonly [string, string | null])[]): ReadonlyMap<string, string> | null {
  let faults: Map<string, string> | null = null;
  for (const [name, fault] of found) if (fault !== null) faults = (faults ?? new Map()).set(name, fault);
  return faults;
}

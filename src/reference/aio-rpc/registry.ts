import type { Held, Pattern, Subscriber, Subscription, View } from './model.js';

/** Who is connected and who is subscribed to what. */
export interface Registry extends View {
  /** All subscriptions. */
  count(): number;
  join(subscriber: Subscriber): void;
  leave(subscriber: Subscriber): void;
  /** Makes a channel known, whether anybody is subscribed to it or not. */
  know(channel: string): void;
  subscribe(subscription: Subscription): void;
  unsubscribe(subscription: Subscription): void;
}

const nothing: Held = new Map();

export function createRegistry(): Registry {
  const connections = new Set<Subscriber>();
  const channels = new Map<string, Map<Pattern, Set<Subscriber>>>();
  const holdings = new Map<Subscriber, Map<string, Set<Pattern>>>();
  let count = 0;

  return {
    connections,
    channels,
    held: (subscriber) => holdings.get(subscriber) ?? nothing,
    count: () => count,
    join: (subscriber) => void connections.add(subscriber),
    leave: (subscriber) => void connections.delete(subscriber),
    know: (channel) => void entry(channels, channel, newMap),
    subscribe({ subscriber, channel, pattern }) {
      const subscribers = entry(
        entry(channels, channel, newMap<Pattern, Set<Subscriber>>),
        pattern,
        newSet<Subscriber>,
      );
      if (subscribers.has(subscriber)) return;
      subscribers.add(subscriber);
      entry(entry(holdings, subscriber, newMap<string, Set<Pattern>>), channel, newSet<Pattern>).add(pattern);
      count++;
    },
    unsubscribe({ subscriber, channel, pattern }) {
      const patterns = channels.get(channel);
      if (patterns?.get(pattern)?.delete(subscriber) !== true) return;
      if (patterns.get(pattern)?.size === 0) patterns.delete(pattern);
      if (patterns.size === 0) channels.delete(channel);
      const held = holdings.get(subscriber);
      held?.get(channel)?.delete(pattern);
      if (held?.get(channel)?.size === 0) held.delete(channel);
      if (held?.size === 0) holdings.delete(subscriber);
      count--;
    },
  };
}

const newMap = <Key, Value>(): Map<Key, Value> => new Map();
const newSet = <Value>(): Set<Value> => new Set();

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const present = map.get(key);
  if (present !== undefined) return present;
  const made = make();
  map.set(key, made);
  return made;
}

/** Everything that a connection is subscribed to, one by one. */
export function subscriptionsOf(view: View, subscriber: Subscriber): readonly Subscription[] {
  const found: Subscription[] = [];
  for (const [channel, patterns] of view.held(subscriber)) {
    for (const pattern of patterns) found.push({ subscriber, channel, pattern });
  }
  return found;
}

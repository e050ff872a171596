import type { Rules, Subscriber, Subscription, View } from './model.js';

/** Who is connected and who is subscribed to what. */
export interface Registry extends View {
  /** All subscriptions. */
  count(): number;
  join(subscriber: Subscriber): void;
  leave(subscriber: Subscriber): void;
  subscribe(subscription: Subscription): void;
  unsubscribe(subscription: Subscription): void;
}

interface Held {
  readonly all: Set<Subscription>;
  /** Ids of which one of several subscriptions was ended. */
  readonly halved: Set<string>;
}

const nothing: ReadonlySet<Subscription> = new Set();

export function createRegistry(rules: Rules): Registry {
  const subscribers = new Set<Subscriber>();
  const rooms = new Map<string, Set<Subscription>>();
  const holdings = new Map<Subscriber, Held>();
  let count = 0;

  return {
    subscribers,
    rooms,
    held: (subscriber) => holdings.get(subscriber)?.all ?? nothing,
    withId(subscriber, id) {
      const key = rules.idKey(id);
      return [...this.held(subscriber)].filter((subscription) => rules.idKey(subscription.id) === key);
    },
    halved: (subscriber, id) => holdings.get(subscriber)?.halved.has(rules.idKey(id)) === true,
    at: (room) => [...(rooms.get(rules.roomKey(room, 'trigger')) ?? nothing)],
    count: () => count,
    join: (subscriber) => void subscribers.add(subscriber),
    leave: (subscriber) => void subscribers.delete(subscriber),
    subscribe(subscription) {
      const { subscriber, room } = subscription;
      const key = rules.roomKey(room, 'subscribe');
      const there = rooms.get(key) ?? new Set();
      const held = holdings.get(subscriber) ?? { all: new Set(), halved: new Set() };
      rooms.set(key, there.add(subscription));
      holdings.set(subscriber, held);
      held.all.add(subscription);
      count++;
    },
    unsubscribe(subscription) {
      const { subscriber, id, room } = subscription;
      const key = rules.roomKey(room, 'subscribe');
      const [there, held] = [rooms.get(key), holdings.get(subscriber)];
      if (held?.all.delete(subscription) !== true) return;
      there?.delete(subscription);
      if (there?.size === 0) rooms.delete(key);
      if (this.withId(subscriber, id).length > 0) held.halved.add(rules.idKey(id));
      else held.halved.delete(rules.idKey(id));
      if (held.all.size === 0) holdings.delete(subscriber);
      count--;
    },
  };
}

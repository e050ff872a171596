import type { Consumer, Listener, View } from './facts.js';

/** Which subscriptions there are, and who has joined them. */
export interface Registry extends View {
  /** Adds a subscription, or replaces it. */
  put(consumer: Consumer): void;
  /** Forgets a subscription, and who has joined it. */
  drop(subscriptionId: string): void;
  /** The subscriptions of a name, oldest first. */
  named(subscription: string): readonly Consumer[];
  /** How many subscriptions a user has. */
  countOf(user: string): number;
  /** UTF-16 units of what all subscriptions keep. */
  size(): number;
  enter(listener: Listener): void;
  /** Forgets a socket, and what it has joined. */
  leave(listener: Listener): void;
  join(listener: Listener, subscriptionId: string): void;
  part(listener: Listener, subscriptionId: string): void;
  /** The ids of what a socket has joined. */
  rooms(listener: Listener): ReadonlySet<string>;
}

const nobody: ReadonlySet<Listener> = new Set();
const nowhere: ReadonlySet<string> = new Set();

/** `sizeOf` says how much a subscription keeps. */
export function createRegistry(sizeOf: (consumer: Consumer) => number): Registry {
  const consumers = new Map<string, Consumer>();
  const names = new Map<string, Set<string>>();
  const users = new Map<string, number>();
  const rooms = new Map<string, Set<Listener>>();
  const listeners = new Map<Listener, Set<string>>();
  let size = 0;

  return {
    consumers,
    get listeners() {
      return new Set(listeners.keys());
    },
    joined: (id) => rooms.get(id) ?? nobody,
    put(consumer) {
      const { subscription, subscriptionId: id, user } = consumer;
      if (!consumers.has(id)) {
        put(names, subscription, id);
        users.set(user, (users.get(user) ?? 0) + 1);
        size += sizeOf(consumer);
      }
      consumers.set(id, consumer);
    },
    drop(id) {
      const consumer = consumers.get(id);
      if (consumer === undefined) return;
      consumers.delete(id);
      take(names, consumer.subscription, id);
      const left = (users.get(consumer.user) ?? 0) - 1;
      if (left > 0) users.set(consumer.user, left);
      else users.delete(consumer.user);
      size -= sizeOf(consumer);
      for (const listener of rooms.get(id) ?? nobody) listeners.get(listener)?.delete(id);
      rooms.delete(id);
    },
    named: (subscription) =>
      [...(names.get(subscription) ?? nowhere)].flatMap((id) => {
        const consumer = consumers.get(id);
        return consumer === undefined ? [] : [consumer];
      }),
    countOf: (user) => users.get(user) ?? 0,
    size: () => size,
    enter: (listener) => void listeners.set(listener, new Set()),
    leave(listener) {
      for (const id of listeners.get(listener) ?? nowhere) take(rooms, id, listener);
      listeners.delete(listener);
    },
    join(listener, id) {
      if (!listeners.has(listener)) return;
      put(rooms, id, listener);
      put(listeners, listener, id);
    },
    part(listener, id) {
      take(rooms, id, listener);
      listeners.get(listener)?.delete(id);
    },
    rooms: (listener) => listeners.get(listener) ?? nowhere,
  };
}

function put<Key, Value>(index: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const there = index.get(key);
  if (there === undefined) index.set(key, new Set([value]));
  else there.add(value);
}

function take<Key, Value>(index: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const there = index.get(key);
  there?.delete(value);
  if (there?.size === 0) index.delete(key);
}

import type { Audience, Place, Standing, Subscriber, Subscription } from './model.js';

/** A connection, as what it shares with others sees it. */
export interface Port extends Subscriber {
  /** Sends the text of a message. Says nothing where the connection has ended. */
  sendText(text: string): void;
}

/** Who has to do with a variable or a list, kept up to date. */
export interface Company extends Audience {
  readonly members: ReadonlySet<Port>;
  readonly subscribers: ReadonlyMap<Port, Subscription>;
  readonly past: ReadonlySet<Port>;
  standing(port: Port): Standing;
  /** A connection on which it is registered. */
  join(port: Port): void;
  /** A connection has ended: it is told nothing more, whether its subscription is forgotten or not. */
  leave(port: Port): void;
  subscribe(port: Port, place: Place): void;
  move(port: Port, place: Place): void;
  unsubscribe(port: Port): void;
}

/** Nobody, as yet. */
export function createCompany(type: Audience['type']): Company {
  const members = new Set<Port>();
  const subscribers = new Map<Port, Subscription>();
  const past = new Set<Port>();
  return {
    type,
    members,
    subscribers,
    past,
    standing(port) {
      const now = subscribers.has(port);
      return { now, ever: past.has(port), others: subscribers.size - (now ? 1 : 0) };
    },
    join: (port) => void members.add(port),
    leave(port) {
      members.delete(port);
      past.delete(port);
    },
    subscribe(port, place) {
      past.add(port);
      subscribers.set(port, { times: (subscribers.get(port)?.times ?? 0) + 1, place });
    },
    move(port, place) {
      const held = subscribers.get(port);
      if (held !== undefined) subscribers.set(port, { ...held, place });
    },
    unsubscribe: (port) => void subscribers.delete(port),
  };
}

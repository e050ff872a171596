import type { Clock } from '../../base/clock.js';
import type { Json } from '../../base/json.js';
import type { Delivery, Published } from './model.js';

/** The backend that carries events from publishers to subscribers. */
export interface Broker {
  /** Whether a subscription to the channel may be made. */
  subscribe(channel: string): boolean;
  /** Takes an event; false refuses its channel. */
  publish(published: Published): boolean;
  /** Called once: from now on every event that was taken is handed to `deliver`. `fault`: its delivery raises an error. */
  start(deliver: (published: Published, fault: boolean) => void): void;
  /** Delivers nothing more. */
  close(): void;
}

/** How a broker in memory behaves. */
export interface MemoryBrokerOptions {
  readonly clock: Clock;
  /** Default: later, without delay. */
  readonly delivery?: Delivery;
  readonly channelRefused?: (channel: string) => boolean;
  readonly isFault?: (data: Json) => boolean;
}

/** A broker of this process: one queue over all channels, delivered in order. */
export function createMemoryBroker(options: MemoryBrokerOptions): Broker {
  const delivery = options.delivery ?? { when: 'later', ms: 0 };
  let deliver: (published: Published, fault: boolean) => void = () => undefined;
  let closed = false;
  const hand = (published: Published) => {
    if (!closed) deliver(published, options.isFault?.(published.data) ?? false);
  };
  return {
    subscribe: (channel) => options.channelRefused?.(channel) !== true,
    publish(published) {
      if (options.channelRefused?.(published.channel) === true) return false;
      if (delivery.when === 'at-once') hand(published);
      // A microtask comes after the publisher's response and needs no time: a run is not slowed down.
      else if (delivery.ms === 0) queueMicrotask(() => hand(published));
      else options.clock.after(delivery.ms, () => hand(published));
      return true;
    },
    start(handler) {
      deliver = handler;
    },
    close() {
      closed = true;
    },
  };
}

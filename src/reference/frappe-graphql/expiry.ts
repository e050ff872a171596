import type { Clock } from '../../base/clock.js';
import type { Consumer, Occasion, Use } from './facts.js';
import type { Rules } from './model.js';
import type { Registry } from './registry.js';

/** No more often is looked for what is due, whatever is left of what was: what is looked at is looked through anyway. */
const shortestMs = 1000;

/** What expiry needs of the server that it is a part of. */
export interface ExpiryOptions {
  readonly rules: Rules;
  readonly clock: Clock;
  /** How long a subscription lives without a keepalive, in milliseconds. */
  readonly ttlMs: number;
  readonly registry: Registry;
  /** A subscription is lost. */
  lose(consumer: Consumer): void;
}

/** Loses the subscriptions that nobody keeps alive. */
export interface Expiry {
  /** Looks for what is due from now on. */
  watch(): void;
  /** The subscription of an id; null where there is none, or none any more. */
  find(subscriptionId: string, use: Use): Consumer | null;
  /** Whether the time of a subscription is over. */
  isOver(consumer: Consumer): boolean;
  renew(occasion: Occasion): void;
  stop(): void;
}

export function createExpiry({ rules, clock, ttlMs, registry, lose }: ExpiryOptions): Expiry {
  const lifetime = rules.lifetime(ttlMs);
  let cancel: (() => void) | null = null;

  return { watch, find, isOver, renew, stop };

  function isOver(consumer: Consumer): boolean {
    return rules.expires(registry, consumer) && clock.now() - consumer.renewedAt >= lifetime;
  }

  function find(id: string, use: Use): Consumer | null {
    const consumer = registry.consumers.get(id);
    return consumer === undefined || (rules.isLost(use) && isOver(consumer)) ? null : consumer;
  }

  function renew(occasion: Occasion): void {
    for (const consumer of rules.renews(registry, occasion)) {
      if (registry.consumers.has(consumer.subscriptionId))
        registry.put({ ...consumer, renewedAt: rules.renewedAt(consumer, clock.now(), ttlMs) });
    }
  }

  /** One timer for all: it is set to what is due next, and never moved when that is renewed. */
  function watch(): void {
    if (cancel === null) again();
  }

  function again(): void {
    const next = rules.sweepMs ?? untilNext();
    cancel = next === null ? null : clock.after(next, sweep);
  }

  /** How long it takes until a subscription may be due; null where there is none. */
  function untilNext(): number | null {
    let first = Number.POSITIVE_INFINITY;
    for (const consumer of registry.consumers.values())
      if (rules.expires(registry, consumer)) first = Math.min(first, consumer.renewedAt);
    return first === Number.POSITIVE_INFINITY ? null : Math.max(shortestMs, first + lifetime - clock.now());
  }

  function sweep(): void {
    const over = [...registry.consumers.values()].filter(isOver);
    for (const consumer of rules.removes(registry, over)) lose(consumer);
    again();
  }

  function stop(): void {
    cancel?.();
    cancel = null;
  }
}

import type { Clock } from '../../base/clock.js';
import type { JsonObject } from '../../base/json.js';
import type { Change, Connection, Rules, Subscription } from './model.js';
import type { Registry } from './registry.js';
import type { Stores } from './store.js';
import type { Stream } from './streams.js';

/** The events of what was done, some of which are sent before it is answered and some after. */
export interface Due {
  before(): void;
  /** Sends those that come after the response, and sees to it that the late ones are sent. */
  after(): void;
}

/** Tells subscriptions of changes. */
export interface Telling {
  /** Finds out who is to be told, now. */
  due(changes: readonly Change[]): Due;
}

/** What events are made of. */
export interface Told {
  readonly rules: Rules;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly stores: Stores;
  readonly streams: ReadonlyMap<string, Stream>;
  /** Sends a payload to a connection, if it is there. */
  send(connection: Connection, stream: string, payload: JsonObject): void;
}

export function createTelling({ rules, clock, registry, stores, streams, send }: Told): Telling {
  return {
    due(changes) {
      const early: (() => void)[] = [];
      const late: (() => void)[] = [];
      for (const change of changes.filter(rules.tells)) {
        for (const subscription of rules.listeners(registry, change)) {
          const { by } = change;
          const own = by?.connection === subscription.connection && by.stream === subscription.stream;
          const moment = rules.moment(own);
          if (moment === 'before') early.push(() => tell(subscription, change));
          else if (moment === 'after') late.push(() => tell(subscription, change));
          // A microtask comes after what is going on and needs no time: a run is not slowed down.
          else if (moment === 0) late.push(() => queueMicrotask(() => tell(subscription, change)));
          else late.push(() => void clock.after(moment, () => tell(subscription, change)));
        }
      }
      return { before: () => run(early), after: () => run(late) };
    },
  };

  function tell(subscription: Subscription, change: Change): void {
    if (!rules.stillTold(registry, subscription)) return;
    const { connection, stream } = subscription;
    const now = stores.at(change.store).get(change.pk) ?? null;
    const told = rules.told(subscription, change, now, streams.get(stream)?.pkField ?? 'pk');
    registry.tell(subscription);
    // Keys are never given again: nothing more can be told of an object that is gone.
    if (change.action === 'delete' && subscription.to.kind === 'instance') registry.remove(subscription);
    send(connection, told.stream, rules.event(told));
  }
}

function run(all: readonly (() => void)[]): void {
  for (const one of all) one();
}

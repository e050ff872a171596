import type { ExecutionResult } from 'graphql';
import type { Clock } from '../../base/clock.js';
import type { Json, JsonObject } from '../../base/json.js';
import type { Expiry } from './expiry.js';
import type { Consumer } from './facts.js';
import type { Rules } from './model.js';
import type { Registry } from './registry.js';

/** What telling needs of the server that it is a part of. */
export interface TellingOptions {
  readonly rules: Rules;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly expiry: Pick<Expiry, 'find' | 'renew'>;
  /** What an event says to a subscription. */
  resolve(consumer: Consumer, source: JsonObject): ExecutionResult | Promise<ExecutionResult>;
}

/** Tells subscriptions what happens. */
export interface Telling {
  /** An event, to the subscriptions that are named. */
  notify(consumers: readonly Consumer[], data: JsonObject): void;
  /** The end of a subscription, which it is then. */
  complete(consumer: Consumer, payload: Json | undefined): void;
  /** The same, to a subscription that is none any more. */
  sayCompleted(consumer: Consumer, payload: Json | undefined): void;
}

export function createTelling({ rules, clock, registry, expiry, resolve }: TellingOptions): Telling {
  /** What is being resolved, by subscription: what comes later is told later. */
  const busy = new Map<string, Promise<void>>();

  return { notify, complete: (consumer, payload) => end(consumer, payload, 'server'), sayCompleted };

  function notify(consumers: readonly Consumer[], data: JsonObject): void {
    const tell = (): void => {
      for (const { subscriptionId } of consumers) hear(subscriptionId, data);
    };
    if (rules.delayMs === null) tell();
    else clock.after(rules.delayMs, tell);
  }

  function hear(id: string, data: JsonObject): void {
    const consumer = expiry.find(id, 'event');
    if (consumer === null) return;
    expiry.renew({ kind: 'event', of: consumer });
    // What nobody hears is not worth being resolved.
    if (rules.sinks(registry, consumer).length + rules.hears(registry, consumer).length === 0) return;
    const result = resolve(consumer, rules.source(data, consumer));
    const waiting = busy.get(id);
    if (waiting === undefined && !(result instanceof Promise)) {
      say(id, result);
      return;
    }
    const turn = (waiting ?? Promise.resolve()).then(async () => say(id, await result));
    busy.set(id, turn);
    void turn.finally(() => {
      if (busy.get(id) === turn) busy.delete(id);
    });
  }

  function say(id: string, result: ExecutionResult): void {
    const consumer = registry.consumers.get(id);
    if (consumer === undefined) return;
    const payload = rules.payload(result, consumer);
    for (const sink of rules.sinks(registry, consumer)) sink.data(payload);
    const [name, frame] = [rules.eventName(consumer), rules.dataFrame(consumer, payload)];
    for (const listener of rules.hears(registry, consumer)) listener.hear(name, frame);
    if ((result.errors ?? []).length > 0 && rules.errorCompletes(consumer)) end(consumer, undefined, 'error');
  }

  function end(consumer: Consumer, payload: Json | undefined, by: 'error' | 'server'): void {
    sayCompleted(consumer, payload);
    for (const { subscriptionId } of rules.completes(registry, consumer, by)) registry.drop(subscriptionId);
  }

  function sayCompleted(consumer: Consumer, payload: Json | undefined): void {
    for (const sink of rules.sinks(registry, consumer)) sink.complete(payload);
    const [name, frame] = [rules.eventName(consumer), rules.completeFrame(consumer, payload)];
    for (const listener of rules.hears(registry, consumer)) listener.hear(name, frame);
  }
}

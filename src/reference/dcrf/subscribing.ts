import type { Json, JsonObject } from '../../base/json.js';
import { encode } from '../encode.js';
import type { DcrfLimits } from './limits.js';
import type { Ending, Origin, Outcome, Row, Rules, Subject, Subscription } from './model.js';
import type { Registry } from './registry.js';
import type { Store } from './store.js';

/** Who subscribes, under which `request_id`, and to whose objects. */
export interface Subscriber {
  readonly by: Origin;
  readonly id: Json | undefined;
  readonly objects: Store;
}

/** Begins and ends subscriptions. */
export interface Subscribing {
  subscribe(subscriber: Subscriber, pk: number): Outcome;
  unsubscribe(subscriber: Subscriber, pk: number): Outcome;
  subscribeTo(
    subscriber: Subscriber,
    name: string,
    args: JsonObject,
    hears: (object: JsonObject, args: JsonObject) => boolean,
  ): Outcome;
  unsubscribeFrom(subscriber: Subscriber, name: string, args: JsonObject): Outcome;
}

const refused = (status: number, text: string): Outcome => ({ kind: 'error', status, errors: [text] });

export function createSubscribing(rules: Rules, limits: DcrfLimits, registry: Registry): Subscribing {
  return {
    subscribe(subscriber, pk) {
      const known = subscriber.objects.get(pk) !== undefined;
      if (!known && !rules.subscribesUnknown) return rules.unknownPk('subscribe_instance');
      return begin(subscriber, { kind: 'instance', pk }, rules.statuses.subscribe_instance);
    },
    unsubscribe(subscriber, pk) {
      const known = subscriber.objects.get(pk) !== undefined;
      return end(subscriber, { kind: 'instance', pk }, known, rules.statuses.unsubscribe_instance);
    },
    subscribeTo(subscriber, name, args, hears) {
      const to: Subject = { kind: 'custom', name, args, hears: (row) => asksFor(row, args, hears) };
      return begin(subscriber, to, rules.statuses['custom-subscribe']);
    },
    unsubscribeFrom: (subscriber, name, args) =>
      end(subscriber, { kind: 'custom', name, args }, true, rules.statuses['custom-unsubscribe']),
  };

  function begin({ by, id, objects }: Subscriber, to: Subject, status: number): Outcome {
    const subscription: Subscription = { ...by, id, store: objects.name, to };
    const refusal = rules.idRefused(id) ?? beyond(subscription) ?? rules.subscribeRefused(registry, subscription);
    if (refusal !== null) return refusal;
    const [begun, woken] = [rules.begins(registry, subscription), rules.wakes(registry, subscription)];
    for (const one of rules.replaces(registry, subscription)) registry.remove(one);
    for (const one of begun) registry.add(one);
    for (const one of woken) registry.wake(one);
    return { kind: 'success', status, data: null };
  }

  function end({ by, id, objects }: Subscriber, to: Ending['to'], known: boolean, status: number): Outcome {
    const ending: Ending = { by, id, store: objects.name, to };
    const refusal = rules.endRefused(registry, ending, known);
    if (refusal !== null) return refusal;
    const [ended, silenced] = [rules.ends(registry, ending), rules.silences(registry, ending)];
    for (const one of ended) registry.remove(one);
    for (const one of silenced) registry.silence(one);
    registry.forget(ending);
    return { kind: 'success', status, data: null };
  }

  /** What keeps a subscription from being made that is otherwise in order. */
  function beyond({ connection, id, to }: Subscription): Outcome | null {
    const kept = encode([id ?? null, to.kind === 'custom' ? to.args : null]) ?? '';
    if (kept.length > limits.name) return refused(400, 'This is too long to be kept');
    const many =
      registry.of(connection).length >= limits.subscriptionsEach || registry.all.size >= limits.subscriptions;
    return many ? refused(429, 'There are too many subscriptions') : null;
  }
}

function asksFor(row: Row, args: JsonObject, hears: (object: JsonObject, args: JsonObject) => boolean): boolean {
  try {
    return hears({ pk: row.pk, ...row.fields }, args);
  } catch {
    return false;
  }
}

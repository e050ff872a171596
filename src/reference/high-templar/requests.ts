import { isObject, type Json, type JsonObject, member, parseJson } from '../../base/json.js';
import type { HighTemplarLimits } from './limits.js';
import type { Fault, Outcome, Rules, Subscriber, Subscription } from './model.js';
import type { Registry } from './registry.js';
import { keyOf, type Room } from './rooms.js';

/** The connection that a request came on. */
export interface Requester {
  readonly subscriber: Subscriber;
  /** The gateway's own name for the connection. */
  readonly name: string;
  /** The rooms that its client is allowed. */
  readonly allowed: readonly Room[];
}

/** How a frame is answered, and what was in it. */
export interface Answered {
  readonly outcome: Outcome;
  readonly message: JsonObject;
}

/** Carries out what a client sends, on a registry. */
export function createRequests(rules: Rules, limits: HighTemplarLimits, registry: Registry) {
  return { read };

  function read(text: string, by: Requester): Answered {
    const unfit = rules.admit(text, limits);
    if (unfit !== null) return { outcome: typeof unfit === 'string' ? refuse(unfit, {}, by) : unfit, message: {} };
    const parsed = parseJson(text);
    if (!parsed.ok) return { outcome: refuse('not-json', {}, by), message: {} };
    if (!isObject(parsed.value)) return { outcome: refuse('not-object', {}, by), message: {} };
    return { outcome: dispatch(parsed.value, by), message: parsed.value };
  }

  function dispatch(message: JsonObject, by: Requester): Outcome {
    const type = member(message, 'type');
    switch (type) {
      case 'subscribe':
        return subscribe(message, by);
      case 'unsubscribe':
        return unsubscribe(message, by);
      case 'status': {
        const status = rules.status(registry);
        return status === null ? refuse('type-unknown', message, by) : { kind: 'say', message: status };
      }
      case undefined:
        return refuse('type-missing', message, by);
      default:
        return refuse(typeof type === 'string' ? 'type-unknown' : 'type-form', message, by);
    }
  }

  function subscribe(message: JsonObject, by: Requester): Outcome {
    const [id, value] = [member(message, 'requestId'), member(message, 'room')];
    const room = value === undefined ? null : rules.roomOf(value);
    const subscription = room === null ? null : { subscriber: by.subscriber, id: id ?? null, room };
    const wrong: Partial<Record<Fault, () => boolean>> = {
      'id-missing': () => id === undefined,
      'id-form': () => id !== undefined && !rules.isId(id),
      'room-missing': () => value === undefined,
      'room-form': () => value !== undefined && room === null,
      'room-refused': () => room !== null && !rules.permits(by.allowed, room),
      'id-in-use': () => subscription !== null && rules.inUse(registry, subscription),
    };
    const fault = rules.subscribeOrder.find((one) => wrong[one]?.()) ?? beyond(subscription, by);
    if (subscription !== null) begin(subscription, fault);
    return fault === null ? { kind: 'success' } : refuse(fault, message, by);
  }

  function begin(subscription: Subscription, fault: Fault | null): void {
    const begun = rules.begins(registry, subscription, fault);
    if (fault === null) for (const ended of rules.replaces(registry, subscription)) registry.unsubscribe(ended);
    for (const one of begun) registry.subscribe(one);
  }

  /** What keeps a subscription from being made that is otherwise in order. */
  function beyond(subscription: Subscription | null, { subscriber }: Requester): Fault | null {
    if (subscription === null) return null;
    if (tooLong(subscription.id) || tooLong(subscription.room)) return 'too-long';
    const full = registry.held(subscriber).size >= limits.subscriptionsEach || registry.count() >= limits.subscriptions;
    return full ? 'too-many' : null;
  }

  function tooLong(name: Json): boolean {
    return keyOf(name).length > limits.name;
  }

  function unsubscribe(message: JsonObject, by: Requester): Outcome {
    const id = member(message, 'requestId');
    const wrong: Partial<Record<Fault, () => boolean>> = {
      'id-missing': () => id === undefined,
      'id-form': () => id !== undefined && !rules.isId(id),
      'not-subscribed': () => id === undefined || !rules.canEnd(registry, by.subscriber, id),
    };
    const fault = rules.unsubscribeOrder.find((one) => wrong[one]?.());
    if (fault !== undefined) return refuse(fault, message, by);
    for (const ended of rules.ends(registry, by.subscriber, id ?? null)) registry.unsubscribe(ended);
    return { kind: 'success' };
  }

  function refuse(fault: Fault, message: JsonObject, { name }: Requester): Outcome {
    return rules.refuse(fault, message, name);
  }
}

/**
 * High Templar, without a transport: a gateway that adds realtime events to an HTTP API.
 *
 * @module wireproof/reference/high-templar/core
 */
import { type Clock, realClock } from '../../base/clock.js';
import type { Json, JsonObject } from '../../base/json.js';
import { encode } from '../encode.js';
import {
  type AskApi,
  type Endpoint,
  type Handshake,
  type HttpAnswer,
  type HttpRequest,
  jsonAnswer,
  type Peer,
  type Profile,
  type Session,
} from '../endpoint.js';
import { guardOf } from '../guard.js';
import { type Bootstrap, type Inquiry, inquire } from './bootstrap.js';
import { type HighTemplarLimits, highTemplarLimits } from './limits.js';
import { createLine, type Line } from './line.js';
import type { Rules, Subscriber, Verdict } from './model.js';
import { profiles } from './profiles.js';
import { writeWith } from './raw.js';
import { createRegistry } from './registry.js';
import { createRequests } from './requests.js';
import { type ReadTrigger, readTrigger } from './triggers.js';

export type { Clock } from '../../base/clock.js';
export type { Json, JsonObject } from '../../base/json.js';
export type { HighTemplarLimits } from './limits.js';
export type { Rules } from './model.js';
export type { Room } from './rooms.js';

/** How a gateway behaves. */
export interface HighTemplarOptions {
  /** Asks the API that stands behind it; `askAt` of `wireproof/reference/ask` asks one over HTTP. */
  readonly ask: AskApi;
  /** Default: documented. */
  readonly profile?: Profile;
  /** Replaces rules of the profile. */
  readonly rules?: Partial<Rules>;
  /** Default: real time. */
  readonly clock?: Clock;
  readonly limits?: Partial<HighTemplarLimits>;
  /** How long the API is waited for, in milliseconds. Default: 10 s. */
  readonly apiTimeoutMs?: number;
  /** What a trigger over HTTP must show. Default: none, and only who asks from this machine may trigger. */
  readonly secret?: string | null;
}

/** A running gateway. */
export interface HighTemplar extends Endpoint {
  /**
   * Publishes data to all who are subscribed to one of the rooms; a `*` in a room stands for any value. Throws a
   * TypeError where rooms or data are not as they must be, or have no JSON form.
   */
  trigger(rooms: readonly JsonObject[], data: Json): void;
}

/** The path at which triggers are taken; what comes before it is free. */
const triggerPath = /\/trigger\/$/;

/**
 * A gateway without a transport. Its spec is spec/high-templar.md.
 *
 * @example
 * ```ts
 * const gateway = createHighTemplar({ ask: askAt('http://127.0.0.1:8000/api/', 1_000_000) });
 * gateway.trigger([{ target: 'message', customer: '1' }], { text: 'Hello' });
 * ```
 */
export function createHighTemplar(options: HighTemplarOptions): HighTemplar {
  const { clock = realClock, apiTimeoutMs = 10_000, secret = null } = options;
  const rules: Rules = { ...profiles[options.profile ?? 'documented'], ...options.rules };
  const limits: HighTemplarLimits = { ...highTemplarLimits, ...options.limits };
  const bootstrap: Bootstrap = { ask: rules.asking(options.ask, clock), rules, limits, clock, timeoutMs: apiTimeoutMs };
  const registry = createRegistry(rules);
  const shared = { rules, limits, clock, registry, requests: createRequests(rules, limits, registry) };
  const guard = guardOf(secret);
  const lines = new Map<Subscriber, Line>();
  /** What the API said before a handshake was accepted, until it is. */
  const admitted = new WeakMap<Handshake, Verdict>();
  const asking = new Set<() => void>();
  let opened = 0;
  let closing = false;

  return { ...(rules.asksFirst ? { admit } : {}), open, http, trigger, close };

  function admit(handshake: Handshake): Promise<HttpAnswer | null> {
    if (closing || lines.size + asking.size >= limits.connections) return Promise.resolve(busy);
    return new Promise((resolve) => {
      const done = (answer: HttpAnswer | null): void => {
        asking.delete(stop);
        resolve(answer);
      };
      const inquiry = inquire(bootstrap, handshake, (verdict) => {
        admitted.set(handshake, verdict);
        done(verdict.kind === 'failed' ? rules.failed() : null);
      });
      const stop = (): void => {
        inquiry.stop();
        done(busy);
      };
      asking.add(stop);
    });
  }

  function open(peer: Peer, handshake: Handshake = {}): Session {
    if (closing || lines.size >= limits.connections) {
      peer.close(closing ? rules.codes.shutdown : rules.codes.full);
      return { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
    }
    const subscriber = ++opened;
    let inquiry: Inquiry | null = null;
    const line = createLine(shared, subscriber, peer, () => {
      lines.delete(subscriber);
      inquiry?.stop();
    });
    lines.set(subscriber, line);
    const verdict = admitted.get(handshake);
    admitted.delete(handshake);
    if (verdict === undefined) inquiry = inquire(bootstrap, handshake, line.begin);
    else line.begin(verdict);
    return line;
  }

  function http(request: HttpRequest): HttpAnswer {
    if (!triggerPath.test(request.path ?? '')) return rules.http(request);
    if (request.method !== 'POST') return onlyPost;
    const refusal = guard(request);
    if (refusal !== null) return refusal;
    const { publish, fault } = readTrigger(request.body ?? '', rules, limits);
    if (publish !== null) deliverSoon(publish);
    return rules.answerTrigger(fault);
  }

  function trigger(rooms: readonly JsonObject[], data: Json): void {
    const text = encode({ rooms, data });
    if (text === null) throw new TypeError('The rooms or the data have no JSON form');
    const { publish, fault } = readTrigger(text, rules, limits);
    if (publish !== null) deliverSoon(publish);
    if (fault !== null) throw new TypeError(`This cannot be triggered: ${fault}`);
  }

  function deliverSoon(publish: NonNullable<ReadTrigger['publish']>): void {
    if (rules.deliveryMs === 0) deliver(publish);
    else clock.after(rules.deliveryMs, () => deliver(publish));
  }

  function deliver({ rooms, data, source }: NonNullable<ReadTrigger['publish']>): void {
    for (const subscription of rules.listeners(registry, rooms)) {
      const text = writeWith(rules.publication(subscription, data), source);
      if (text !== null) lines.get(subscription.subscriber)?.send(text);
    }
  }

  function close(): void {
    closing = true;
    for (const stop of [...asking]) stop();
    for (const line of [...lines.values()]) line.end(rules.codes.shutdown);
  }
}

const busy = jsonAnswer(503, { message: 'There is no room for another connection' });

const onlyPost = jsonAnswer(405, { code: 'error', message: 'Triggers are sent by POST' }, { allow: 'POST' });

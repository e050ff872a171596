import { type Clock, realClock } from '../../base/clock.js';
import { encode, hasForm } from '../encode.js';
import type { Endpoint, Peer, Profile, Session } from '../endpoint.js';
import { type Broker, createMemoryBroker } from './broker.js';
import { type AioRpcLimits, aioRpcLimits } from './limits.js';
import type { About, Call, Method, Outcome, Published, Request, Rules, Subscriber, Subscription } from './model.js';
import { createPubSub } from './pubsub.js';
import { readFrame, unread } from './reading.js';
import { createRegistry } from './registry.js';
import { documented } from './rules.js';
import { upstream } from './upstream.js';

export interface AioRpcOptions {
  /** The methods beside publish, subscribe and unsubscribe. */
  readonly methods?: Readonly<Record<string, Method>>;
  /** Default: one in memory that refuses nothing. */
  readonly broker?: Broker;
  /** Default: documented. */
  readonly profile?: Profile;
  /** Replaces rules of the profile. */
  readonly rules?: Partial<Rules>;
  readonly clock?: Clock;
  readonly limits?: Partial<AioRpcLimits>;
}

export type { Call, Method };

export const profiles: Readonly<Record<Profile, Rules>> = { documented, upstream };

/** A server of aio-rpc without a transport. Its spec is spec/aio-rpc.md. */
export function createAioRpc(options: AioRpcOptions = {}): Endpoint {
  const rules: Rules = { ...profiles[options.profile ?? 'documented'], ...options.rules };
  const limits: AioRpcLimits = { ...aioRpcLimits, ...options.limits };
  const broker = options.broker ?? createMemoryBroker({ clock: options.clock ?? realClock, delivery: rules.delivery });
  const methods = new Map(Object.entries(options.methods ?? {}));
  const registry = createRegistry();
  const pubsub = createPubSub(rules, limits, registry, broker);
  const peers = new Map<Subscriber, Peer>();
  let opened = 0;
  let closing = false;

  broker.start(deliver);
  return { open, http: rules.http, close };

  function open(peer: Peer): Session {
    if (closing || peers.size >= limits.connections) {
      peer.close(closing ? rules.codes.shutdown : rules.codes.full);
      return { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
    }
    const subscriber = ++opened;
    peers.set(subscriber, peer);
    registry.join(subscriber);
    return {
      receive: (text) => receive(subscriber, text),
      receiveBinary: () => settle(subscriber, unread, rules.binary()),
      closed: () => leave(subscriber),
    };
  }

  function close(): void {
    closing = true;
    broker.close();
    for (const subscriber of [...peers.keys()]) end(subscriber, rules.codes.shutdown);
  }

  function receive(subscriber: Subscriber, text: string): void {
    if (!peers.has(subscriber)) return;
    const reading = readFrame(text, rules, limits);
    const outcome = reading.refusal ?? dispatch(subscriber, reading.request);
    if (outcome instanceof Promise) outcome.then((later) => settle(subscriber, reading.about, later));
    else settle(subscriber, reading.about, outcome);
  }

  function dispatch(subscriber: Subscriber, request: Request): Outcome | Promise<Outcome> {
    switch (request.method) {
      case 'publish':
        return pubsub.publish(subscriber, request.payload);
      case 'subscribe':
        return pubsub.subscribe(subscriber, request.payload);
      case 'unsubscribe':
        return pubsub.unsubscribe(subscriber, request.payload);
      default:
        return call(subscriber, request);
    }
  }

  function call(subscriber: Subscriber, { method, payload }: Request): Outcome | Promise<Outcome> {
    const run = rules.find(methods, method);
    if (run === undefined) return rules.unknownMethod(method);
    try {
      const response = run(payload, { close: (code) => end(subscriber, code), info: () => rules.info(registry) });
      return response instanceof Promise ? response.then(succeed, rules.failed) : succeed(response);
    } catch (error) {
      return rules.failed(error);
    }
  }

  function deliver(published: Published, fault: boolean): void {
    const listeners = rules.listeners(registry, published, rules.matches);
    // One who has gone but is still registered is noticed now, when nothing can be sent to it.
    for (const gone of listeners) if (!peers.has(gone)) drop(rules.faultForgets(registry, gone));
    if (fault) {
      for (const subscriber of rules.faulted(registry, published, listeners)) {
        drop(rules.faultForgets(registry, subscriber));
        end(subscriber, rules.codes.fault);
      }
    } else if (listeners.length > 0) {
      const text = encode(rules.event(published));
      if (text !== null) for (const subscriber of listeners) send(subscriber, text);
    }
  }

  /** Answers a request, or a frame that was none, in the way it ended. */
  function settle(subscriber: Subscriber, about: About, outcome: Outcome): void {
    switch (outcome.kind) {
      case 'success': {
        const { response } = outcome;
        if (about.request === null) break;
        const answer = hasForm(response) ? encode(rules.success(about.request, response)) : null;
        const refusal = answer === null ? rules.unencodable() : rules.answerable(answer);
        if (refusal !== null) settle(subscriber, about, refusal);
        else if (answer !== null) send(subscriber, answer);
        break;
      }
      case 'error': {
        const answer = encode(rules.failure(rules.errorId(about), rules.errorMethod(about), outcome.fault));
        if (answer !== null) send(subscriber, answer);
        break;
      }
      case 'close':
        end(subscriber, outcome.code);
        break;
      case 'ignore':
        break;
    }
  }

  function send(subscriber: Subscriber, text: string): void {
    const peer = peers.get(subscriber);
    if (peer === undefined) return;
    peer.send(text);
    // A slow reader is cut off, not buffered for without end; it would not read a close frame either.
    if ((peer.buffered?.() ?? 0) > limits.outgoing) end(subscriber, 1006);
  }

  function drop(subscriptions: readonly Subscription[]): void {
    for (const subscription of subscriptions) registry.unsubscribe(subscription);
  }

  function end(subscriber: Subscriber, code?: number): void {
    const peer = peers.get(subscriber);
    leave(subscriber);
    peer?.close(code);
  }

  function leave(subscriber: Subscriber): void {
    if (!peers.delete(subscriber)) return;
    registry.leave(subscriber);
    drop(rules.forgotten(registry, subscriber));
  }
}

/** What a method returned is its response; nothing is null. */
const succeed = (response: unknown): Outcome => ({ kind: 'success', response: response ?? null });

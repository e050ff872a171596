import { isDeeper, isObject, type Json } from '../../base/json.js';
import type {
  AioRpcError,
  AioRpcEvent,
  AioRpcServerInformation,
  AioRpcSuccess,
  AioRpcUpstreamPublication,
  AioRpcUpstreamSubscriptions,
} from '../../generated/types/aio-rpc.js';
import { jsonAnswer } from '../endpoint.js';
import { holdsInfinity } from '../numbers.js';
import type { Fault, Held, Outcome, Pattern, Published, Rules, Subscriber, View } from './model.js';
import { subscriptionsOf } from './registry.js';

/** A refusal with a reason. */
export const error = (message: string, errors?: Fault['errors']): Outcome => ({
  kind: 'error',
  fault: errors === undefined ? { message } : { message, errors },
});

/** The word that tells a subscription to all events, where patterns are told. */
const ALL = '*';

/** Every listener once, whichever of its patterns match. */
export function everyMatch(view: View, published: Published, matches: Rules['matches']): readonly Subscriber[] {
  const found = new Set<Subscriber>();
  for (const [pattern, subscribers] of view.channels.get(published.channel) ?? []) {
    if (matches(pattern, published.event)) for (const subscriber of subscribers) found.add(subscriber);
  }
  return [...found];
}

/** A connection's subscriptions as responses tell them. */
export function tell(held: Held): AioRpcUpstreamSubscriptions['subscribed'] {
  return Object.fromEntries(
    [...held].map(([channel, patterns]) => [channel, [...patterns].map((name) => name ?? ALL)]),
  );
}

/** All channels with the number of subscribers of each pattern. */
export function countSubscribers(view: View): AioRpcServerInformation['channels'] {
  const count = (patterns: ReadonlyMap<Pattern, ReadonlySet<Subscriber>>) =>
    Object.fromEntries([...patterns].map(([pattern, subscribers]) => [pattern ?? ALL, subscribers.size]));
  return Object.fromEntries([...view.channels].map(([channel, patterns]) => [channel, count(patterns)]));
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? null : 'expected a string');
const required = (value: Json | undefined): string | null => (value === undefined ? 'required' : null);

/** What the document says and, where it is silent, what a reader of it would expect. */
export const documented: Rules = {
  admit(frame, limits) {
    if (frame.length > limits.frame) return { kind: 'close', code: 1009 };
    if (isDeeper(frame, limits.depth)) return error(`Nested more deeply than ${limits.depth}`);
    return holdsInfinity(frame) ? error('A number is too large') : null;
  },
  binary: () => ({ kind: 'ignore' }),
  notJson: () => error('Expected JSON'),
  notObject: () => error('Expected a JSON object'),
  answerable: () => null,

  read: (value) => value,
  idFault: (id) => required(id) ?? text(id),
  methodFault: (method) => required(method) ?? text(method),
  payloadFault: (payload) =>
    payload === undefined || payload === null || isObject(payload) ? null : 'expected an object',
  payload: (payload) => (isObject(payload) ? payload : {}),
  invalid: (faults) => error('Invalid parameters', Object.fromEntries(faults)),
  find: (methods, name) => (typeof name === 'string' ? methods.get(name) : undefined),
  unknownMethod: (method) => error(`Unknown method: ${String(method)}`, { method: 'unknown' }),
  unencodable: () => error('The response has no JSON form'),
  failed: () => error('The method failed'),

  success: ({ id, method }, response): AioRpcSuccess => ({ id, method, response }),
  failure: (id, method, { message, errors }): AioRpcError => ({
    ...(id === undefined ? {} : { id }),
    ...(method === undefined ? {} : { method }),
    error: errors === undefined ? { message } : { message, errors },
  }),
  errorId: ({ message }) => (isObject(message) && typeof message.id === 'string' ? message.id : undefined),
  errorMethod: ({ message }) => (isObject(message) && typeof message.method === 'string' ? message.method : undefined),
  subscribeResponse: (held): AioRpcUpstreamSubscriptions => ({ subscribed: tell(held) }),
  publishResponse: ({ channel, event, data }): AioRpcUpstreamPublication => ({ channel, event, data }),
  info: (view): AioRpcServerInformation => ({ connections: view.connections.size, channels: countSubscribers(view) }),

  channelFault: (channel) => required(channel) ?? text(channel),
  eventFault: (event) => (event === undefined || event === null ? null : text(event)),
  dataFault: required,
  channel: (channel) => (typeof channel === 'string' ? channel : ''),
  eventName: (event) => (typeof event === 'string' ? event : null),
  data: (data) => data ?? null,
  pattern: (event) => (typeof event === 'string' && event !== '' && event !== ALL ? event : null),

  refusedSubscribe: () => error('The channel is refused', { channel: 'refused' }),
  refusedPublish: () => error('The channel is refused', { channel: 'refused' }),
  patternRefused: () => null,
  subscribeRefused: () => null,
  unsubscribeRefused: (held, _view, { channel, pattern }) =>
    held.get(channel)?.has(pattern) === true ? null : error('Not subscribed', { channel: 'not subscribed' }),
  begun: (_view, subscription, refused) => (refused ? [] : [subscription]),
  ended: (_view, subscription) => [subscription],
  forgotten: subscriptionsOf,

  outgoing: (published, refused) => (refused ? [] : [published]),
  matches: (pattern, event) => pattern === null || pattern === event,
  listeners: everyMatch,
  event: ({ channel, event, data }): AioRpcEvent => ({ channel, event: event ?? '', data }),
  faulted: (_view, _published, listeners) => listeners,
  faultForgets: subscriptionsOf,

  delivery: { when: 'later', ms: 0 },
  channelRefused: (channel) => channel !== channel.toLowerCase(),
  isFault: (data) => data === 'error' || data === 'runtime_error',

  codes: { fault: 1011, shutdown: 1001, full: 1013 },
  http: () => jsonAnswer(426, { message: 'This is a WebSocket endpoint' }, { upgrade: 'websocket' }),
};

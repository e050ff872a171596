import { isDeeper, isObject, type Json } from '../../base/json.js';
import { jsonAnswer } from '../endpoint.js';
import { numbersOf } from '../numbers.js';
import { balanced, compileGlob } from './glob.js';
import type { Outcome, Pattern, Published, Rules, Subscriber, View } from './model.js';
import { documented, error, tell } from './rules.js';

/** Ends the connection as an error that nobody caught does: without a closing handshake. */
const crash: Outcome = { kind: 'close', code: 1006 };
const drop: Outcome = { kind: 'close', code: 1000 };
const invalid = (errors: Readonly<Record<string, string>>): Outcome => error('Invalid RPC parameters', errors);

/** The deepest JSON that is read, and the deepest response that is written. */
const READ_DEPTH = 980;
const WRITE_DEPTH = 979;

/** What is false in Python. */
const falsy = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 0 ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** The name of a value's type in Python, numbers with a fraction being decimals. */
function typeName(value: Json): string {
  if (value === null) return 'NoneType';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'Decimal';
  return typeof value === 'string' ? 'str' : 'bool';
}

/** Of a channel's patterns, in the order of their first registration, only the first that matches is served. */
export function firstMatch(view: View, published: Published, matches: Rules['matches']): readonly Subscriber[] {
  for (const [pattern, subscribers] of view.channels.get(published.channel) ?? []) {
    if (matches(pattern, published.event)) return [...subscribers];
  }
  return [];
}

/** A redis-style pattern in which nothing is escaped, so that `.` matches any character too. */
export function matchesGlob(pattern: Pattern, event: string | null): boolean {
  return pattern === null || compileGlob(pattern, { dotIsAny: true }).matches(event ?? '');
}

const word = (value: Json | undefined, missing: string | null): string | null => {
  if (value === undefined) return missing;
  return value === null || typeof value === 'string' ? null : 'not valid type';
};

/** What aio-openapi 3.2.1 does, where it differs. */
export const upstream: Rules = {
  ...documented,
  admit(text, limits) {
    if (text.length > limits.frame) return { kind: 'close', code: 1009 };
    if (isDeeper(text, READ_DEPTH)) return drop;
    if (!/\d{4301}|[eE][+-]?\d{19}/.test(text)) return null;
    for (const number of numbersOf(text)) {
      const [mantissa = '', exponent = ''] = number.toLowerCase().split('e');
      const integer = exponent === '' && !mantissa.includes('.');
      if (integer && mantissa.replace('-', '').length > 4300) return crash;
      if (exponent.replace(/^[+-]?0*/, '').length > 18) return crash;
    }
    return null;
  },
  notJson: () => error('JSON string expected'),
  notObject: (value) => error(`Malformed message; expected dictionary, got ${typeName(value)}`),
  answerable: (text) => (isDeeper(text, WRITE_DEPTH) ? drop : null),

  // The text "NULL" is read as null, in lists too.
  read: (value) =>
    value === 'NULL' ? null : Array.isArray(value) ? value.map((item) => (item === 'NULL' ? null : item)) : value,
  idFault: (id) => word(id, 'required'),
  methodFault: (method) => word(method, 'required'),
  invalid: (faults) => invalid(Object.fromEntries(faults)),
  unknownMethod: (method) => invalid({ method: `${method === null ? 'None' : String(method)} method not available` }),
  unencodable: () => error('JSON object expected'),
  failed: () => drop,

  errorId: ({ message }) => (isObject(message) && !falsy(message.id) ? message.id : undefined),
  errorMethod: ({ message, valid }) =>
    valid && isObject(message) && !falsy(message.method) ? message.method : undefined,
  subscribeResponse: (held) => ({ subscribed: tell(held) }),

  channelFault: (channel) => word(channel, 'required'),
  eventFault: (event) => word(event, null),
  dataFault: (data) => {
    if (data === undefined) return 'required';
    return typeof data === 'number' || typeof data === 'boolean' ? 'not valid type' : null;
  },
  channel(channel, method) {
    if (typeof channel === 'string') return channel;
    return method === 'unsubscribe' ? invalid({ channel: 'Invalid channel' }) : crash;
  },

  refusedSubscribe: () => invalid({ channel: 'Invalid channel' }),
  refusedPublish: () => invalid({ channel: 'Cannot publish to channel' }),
  patternRefused: (pattern) => (pattern !== null && (pattern.includes('\\') || !balanced(pattern)) ? crash : null),
  unsubscribeRefused(_held, view, { channel, pattern }) {
    if (!view.channels.has(channel)) return invalid({ channel: 'Invalid channel' });
    return upstream.patternRefused(pattern);
  },
  forgotten: () => [],

  matches: matchesGlob,
  listeners: firstMatch,

  delivery: { when: 'later', ms: 10 },
  codes: { fault: 1000, shutdown: 1000, full: 1013 },
  http({ method }) {
    if (method === 'GET') return jsonAnswer(400, { message: 'Unable to open websocket connection' });
    const headers = { 'content-type': 'text/plain; charset=utf-8', allow: 'GET' };
    return { status: 405, headers, text: method === 'HEAD' ? '' : '405: Method Not Allowed' };
  },
};

import { isDeeper, isObject, type Json, type JsonObject, member } from '../../base/json.js';
import type {
  HighTemplarStatusReport,
  HighTemplarUpstreamDenied,
  HighTemplarUpstreamHello,
} from '../../generated/types/high-templar.js';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../endpoint.js';
import { requestFor } from './bootstrap.js';
import type { Outcome, Rules, Verdict } from './model.js';
import { asNumbers, dictOf, pythonEqual } from './python.js';
import { fits, keyOf, type Room } from './rooms.js';
import { denied, documented, error, jsonOf, refusing } from './rules.js';

/** Ends the connection as an exception does that nobody caught. */
const crash: Outcome = { kind: 'close', code: 1000 };

const failed: Verdict = { kind: 'failed' };

/** The deepest JSON that is read. */
const deepest = 980;

/** What an exception while the answer is read means: some are caught, and taken for a refusal. */
function judge(answer: HttpAnswer | null): Verdict {
  if (answer === null) return failed;
  if (answer.status !== 200) return denied;
  const content = jsonOf(answer);
  if (content === undefined || !/^application\/json\b/i.test(answer.headers['content-type'] ?? '')) return failed;
  if (!isObject(content)) return denied;
  const list = Object.hasOwn(content, 'allowed_rooms') ? member(content, 'allowed_rooms') : [];
  if (list === undefined || list === null || typeof list === 'number' || typeof list === 'boolean') return failed;
  const items = Array.isArray(list) ? (list as readonly Json[]) : [...Object.keys(list)];
  const rooms: Room[] = [];
  for (const dict of items.map(dictOf)) {
    if (dict.kind !== 'object') return dict.kind === 'type-error' ? failed : denied;
    rooms.push(dict.object);
  }
  return { kind: 'allowed', rooms: distinct(rooms) };
}

const distinct = (rooms: readonly Room[]): readonly Room[] => [
  ...new Map(rooms.map((room) => [keyOf(room), room])).values(),
];

/** Where a redirect leads: to the API itself, as only that is asked. */
function redirected(request: HttpRequest, { status, headers }: HttpAnswer): HttpRequest | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  const relative = !/^(\/|[a-z][a-z0-9+.-]*:)/i.test(location);
  return { ...request, path: relative ? `${request.path ?? ''}${location}` : location };
}

function roomOf(value: Json): Room | null {
  const dict = dictOf(value);
  return dict.kind === 'object' ? dict.object : null;
}

/** An error that carries the gateway's own name for the connection. */
const signed = (message: string, requestId: string): Outcome => ({ kind: 'error', message, requestId });

const refusals = refusing({
  'not-object': crash,
  'too-deep': crash,
  'room-missing': crash,
  'room-form': crash,
  'id-form': crash,
  'id-missing': error('no-request-id'),
});

/** What high-templar 3.1.0 does, where it differs. */
export const upstream: Rules = {
  ...documented,
  asksFirst: true,
  request: (handshake) => requestFor(handshake, false),
  redirected,
  judge,

  greeting: (verdict) => [
    verdict.kind === 'allowed'
      ? ({ is_authorized: true, allowed_rooms: verdict.rooms } satisfies HighTemplarUpstreamHello)
      : ({ is_authorized: false } satisfies HighTemplarUpstreamDenied),
  ],
  deniedEnd: { kind: 'close', code: 1000, afterMs: 100 },

  admit(text, limits) {
    if (text.length > limits.frame) return documented.admit(text, limits);
    return isDeeper(text, deepest) ? 'too-deep' : null;
  },
  binary: (bytes) => new TextDecoder().decode(bytes),
  refuse(fault, message, connection) {
    if (fault === 'not-json') return signed('non-json-message', connection);
    // A type that is an object or a list is looked up all the same.
    if (fault === 'type-form' && typeof message.type === 'object' && message.type !== null) return crash;
    if (fault.startsWith('type-')) return signed('message-type-not-allowed', connection);
    return refusals(fault, message, connection);
  },
  status: (view): HighTemplarStatusReport & JsonObject => ({
    open_connections: view.subscribers.size,
    num_rooms: view.rooms.size,
  }),

  subscribeOrder: ['room-missing', 'room-form', 'id-missing', 'room-refused', 'id-form'],
  isId: (id) => typeof id !== 'object' || id === null,
  idKey: (id) => keyOf(asNumbers(id)),
  roomOf,
  permits: (allowed, room) => allowed.some((one) => fits(one, room, pythonEqual)),
  begins: (view, subscription, fault) => {
    const { subscriber, id, room } = subscription;
    const known = view.withId(subscriber, id).some((one) => keyOf(one.room) === keyOf(room));
    return fault === null && !known ? [subscription] : [];
  },

  unsubscribeOrder: ['id-missing', 'not-subscribed'],
  canEnd: (view, subscriber, id) => view.withId(subscriber, id).length > 0 && !view.halved(subscriber, id),
  ends: (view, subscriber, id) => view.withId(subscriber, id).slice(0, 1),

  trigger(body, limits) {
    const list = member(body, 'rooms');
    if (!Array.isArray(list)) return documented.trigger(body, limits);
    const rooms = (list as readonly Json[]).map(roomOf);
    if (!rooms.every((room) => room !== null)) return { publish: null, fault: 'room-form' };
    return documented.trigger({ ...(body as JsonObject), rooms }, limits);
  },
  listeners: (view, rooms) => rooms.flatMap((room) => view.at(room)),

  idleMs: 300_000,
  codes: { ...documented.codes, shutdown: 1000 },
  http({ method, path = '' }) {
    if (method === 'GET' && path.endsWith('/ws/')) return notUpgraded;
    return jsonAnswer(404, { message: 'Nothing matches the given URI' });
  },
};

const notUpgraded = jsonAnswer(400, { message: 'Bad request syntax or unsupported method' });

import { isDeeper, isObject, type Json, type JsonObject, member, parseJson } from '../../base/json.js';
import type {
  HighTemplarDenied,
  HighTemplarError,
  HighTemplarHello,
  HighTemplarPublish,
  HighTemplarSuccess,
} from '../../generated/types/high-templar.js';
import { type HttpAnswer, jsonAnswer } from '../endpoint.js';
import { requestFor } from './bootstrap.js';
import type { Fault, Outcome, Rules, Subscription, TriggerFault, Verdict, View } from './model.js';
import { fits, hasStar, keyOf, type Room } from './rooms.js';

/** A refusal with a reason. */
export const error = (message: string): Outcome => ({ kind: 'error', message });

export const denied: Verdict = { kind: 'denied' };

/** What each fault is called. */
const words: Readonly<Record<Fault, string>> = {
  'not-json': 'not-json',
  'not-object': 'not-an-object',
  'too-deep': 'nested-too-deeply',
  'type-missing': 'no-type',
  'type-form': 'type-is-no-text',
  'type-unknown': 'unknown-type',
  'id-missing': 'no-request-id',
  'id-form': 'request-id-is-no-text',
  'id-in-use': 'request-id-in-use',
  'not-subscribed': 'not-subscribed',
  'room-missing': 'no-room',
  'room-form': 'room-is-no-object',
  'room-refused': 'room-not-found',
  'too-long': 'too-long',
  'too-many': 'too-many-subscriptions',
};

/** What is said of each fault of a trigger, and the status it is answered with. */
const triggerFaults: Readonly<Record<TriggerFault, readonly [status: number, message: string]>> = {
  'too-large': [413, 'The body is too large'],
  'too-deep': [400, 'The body is nested too deeply'],
  'not-json': [400, 'The body is no JSON'],
  'not-object': [400, 'The body is no JSON object'],
  'rooms-missing': [400, 'The member rooms is missing'],
  'rooms-form': [400, 'The member rooms is no list'],
  'rooms-many': [400, 'There are too many rooms'],
  'room-form': [400, 'A room is no object'],
  'data-missing': [400, 'The member data is missing'],
};

/** The rule `refuse`, with other outcomes for some faults. */
export const refusing =
  (changes: Partial<Record<Fault, Outcome>>, base: Rules['refuse'] = documented.refuse): Rules['refuse'] =>
  (fault, message, connection) =>
    changes[fault] ?? base(fault, message, connection);

/** The rooms in an answer of the API; null where it is no list of rooms. */
export function roomsIn(answer: Json | undefined, roomOf: Rules['roomOf']): readonly Room[] | null {
  const list = member(answer, 'allowed_rooms');
  if (!Array.isArray(list)) return null;
  const rooms = (list as readonly Json[]).map(roomOf);
  return rooms.every((room) => room !== null) ? rooms : null;
}

/** The JSON of an answer, where it has any. */
export function jsonOf({ text }: HttpAnswer): Json | undefined {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : undefined;
}

/** The subscriptions that a room of a trigger reaches by its name, and, where it has a `*`, by what that matches. */
export function reached(view: View, room: Room): readonly Subscription[] {
  if (!hasStar(room)) return view.at(room);
  const matched = [...view.rooms.values()].flatMap((all) => [...all].filter((one) => fits(room, one.room)));
  return [...view.at(room), ...matched];
}

/** What the document says and, where it is silent, what a reader of it would expect. */
export const documented: Rules = {
  asking: (ask) => ask,
  asksFirst: false,
  askTimes: 1,
  patience: (timeoutMs) => timeoutMs,
  request: (handshake) => requestFor(handshake, true),
  redirected: () => null,
  judge(answer) {
    const rooms = answer?.status === 200 ? roomsIn(jsonOf(answer), documented.roomOf) : null;
    return rooms === null ? denied : { kind: 'allowed', rooms };
  },
  late: () => null,
  failed: () => jsonAnswer(500, { message: 'The API gave no answer that can be understood' }),

  greeting: (verdict) => [
    verdict.kind === 'allowed'
      ? ({ is_authenticated: true, allowed_rooms: verdict.rooms } satisfies HighTemplarHello)
      : ({ is_authenticated: false } satisfies HighTemplarDenied),
  ],
  deniedEnd: { kind: 'close', code: 1008, afterMs: 0 },

  admit(text, limits) {
    if (text.length > limits.frame) return { kind: 'close', code: 1009 };
    return isDeeper(text, limits.depth) ? 'too-deep' : null;
  },
  pong: (text) => (text === 'ping' ? ['pong'] : null),
  binary: () => error('binary-frame'),
  refuse: (fault) => error(words[fault]),
  success: (): HighTemplarSuccess => ({ code: 'success' }),
  failure: ({ message, requestId }): HighTemplarError =>
    requestId === undefined ? { code: 'error', message } : { requestId, code: 'error', message },
  status: () => null,

  subscribeOrder: ['id-missing', 'id-form', 'room-missing', 'room-form', 'room-refused', 'id-in-use'],
  isId: (id) => typeof id === 'string',
  idKey: keyOf,
  roomOf: (value) => (isObject(value) ? value : null),
  roomKey: keyOf,
  permits: (allowed, room) => allowed.some((one) => fits(one, room)),
  inUse: (view, { subscriber, id }) => view.withId(subscriber, id).length > 0,
  replaces: () => [],
  begins: (_view, subscription, fault) => (fault === null ? [subscription] : []),

  unsubscribeOrder: ['id-missing', 'id-form', 'not-subscribed'],
  canEnd: (view, subscriber, id) => view.withId(subscriber, id).length > 0,
  ends: (view, subscriber, id) => view.withId(subscriber, id),
  forgets: (view, subscriber) => [...view.held(subscriber)],

  trigger(body, limits) {
    const wrong = (fault: TriggerFault) => ({ publish: null, fault });
    if (body === undefined) return wrong('not-json');
    if (!isObject(body)) return wrong('not-object');
    const [list, data] = [member(body, 'rooms'), member(body, 'data')];
    if (list === undefined) return wrong('rooms-missing');
    if (!Array.isArray(list)) return wrong('rooms-form');
    if (list.length > limits.rooms) return wrong('rooms-many');
    const rooms = (list as readonly Json[]).map(documented.roomOf);
    if (!rooms.every((room) => room !== null)) return wrong('room-form');
    return data === undefined ? wrong('data-missing') : { publish: { rooms, data }, fault: null };
  },
  answerTrigger(fault) {
    if (fault === null) return jsonAnswer(200, { code: 'success' });
    const [status, message] = triggerFaults[fault];
    return jsonAnswer(status, { code: 'error', message });
  },
  deliveryMs: 0,
  listeners: (view, rooms) => [...new Set(rooms.flatMap((room) => reached(view, room)))],
  publication: ({ id }, data): HighTemplarPublish | JsonObject => ({ type: 'publish', requestId: id, data }),

  idleMs: null,
  codes: { idle: 1000, shutdown: 1001, full: 1013, early: 1008, failed: 1011 },
  http: () => jsonAnswer(426, { message: 'This is a WebSocket endpoint' }, { upgrade: 'websocket' }),
};

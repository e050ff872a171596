import { isDeeper, isObject, type JsonObject, member, parseJson } from '../../base/json.js';
import type { SocksyncCall, SocksyncReturn } from '../../generated/types/socksync.js';
import { jsonAnswer } from '../endpoint.js';
import { sideOf } from './address.js';
import { setVar } from './messages.js';
import { mirrorsList, mirrorsVar } from './mirroring.js';
import type { Fault, Outcome, Rules } from './model.js';
import { movesOf, placeAsked, readPage, totalOf, updatesOf } from './paging.js';

/** An error with a reason. */
export const error = (code: number, message?: string): Outcome =>
  message === undefined ? { kind: 'error', code } : { kind: 'error', code, message };

export const ignore: Outcome = { kind: 'ignore' };

/** The code of each fault, and what it is called. */
const answers: Readonly<Record<Fault, readonly [code: number, words: string]>> = {
  'not-json': [7, 'This is no JSON'],
  'not-object': [8, 'A message is a JSON object'],
  'too-deep': [8, 'The message is nested too deeply'],
  'func-missing': [4, 'The field func is missing'],
  'func-form': [8, 'The func is no text'],
  'unknown-func': [1, 'There is no such func'],
  'type-missing': [4, 'The field type is missing'],
  'type-form': [8, 'The type is no text'],
  'unknown-type': [2, 'There is no such type'],
  'name-missing': [4, 'The field name is missing'],
  'name-form': [8, 'The name is no text'],
  'unknown-name': [3, 'This name is not registered'],
  'name-of-type': [3, 'This name is not registered under this type'],
  'func-of-group': [1, 'This func is not available for this group'],
  'not-subscribed': [1, 'This needs a subscription'],
  'unsubscribe-unsubscribed': [1, 'There is no subscription to end'],
  'field-missing': [4, 'A field is missing'],
  'field-form': [8, 'A field is not as it must be'],
  'invalid-page': [8, 'The page, or its size, is no number of items or pages'],
  'bad-index': [5, 'There is no such index'],
  'bad-id': [6, 'No call has this id'],
  'answered-id': [6, 'The call with this id is over'],
  'call-failed': [8, 'The function failed'],
  'call-args': [8, 'The arguments are no object'],
  'call-arguments': [8, 'The function failed'],
  'too-many': [8, 'There are too many already'],
};

/** The rule `refuse`, with other outcomes for some faults. */
export const refusing =
  (changes: Partial<Record<Fault, Outcome>>, base: Rules['refuse'] = documented.refuse): Rules['refuse'] =>
  (fault, message, detail) =>
    changes[fault] ?? base(fault, message, detail);

/** What the document says and, where it is silent, what a reader of it would expect. */
export const documented: Rules = {
  admit(text, limits) {
    if (text.length > limits.frame) return { kind: 'close', code: 1009 };
    return isDeeper(text, limits.depth) ? documented.refuse('too-deep', {}) : null;
  },
  binary: () => ignore,
  parse(text) {
    const parsed = parseJson(text);
    return parsed.ok ? parsed.value : undefined;
  },
  notObject: () => documented.refuse('not-object', {}),

  order: [
    'func-missing',
    'func-form',
    'type-missing',
    'type-form',
    'name-missing',
    'name-form',
    'unknown-type',
    'unknown-func',
    'unknown-name',
    'name-of-type',
    'func-of-group',
  ],
  side: sideOf,
  name: (name) => name,
  refuse(fault, _message, detail) {
    const [code, words] = answers[fault];
    return error(code, detail === undefined ? words : `${words}: ${detail}`);
  },
  errorReceived: () => ignore,

  begins: (_audience, by) => [by],
  ends: (_audience, by) => [by],
  forgets: (_audience, gone) => [gone],
  unsubscribes: (_held, target) => [target],
  unsubscribesAll: (held) => held,
  mayGet: ({ now }) => now,
  hears: ({ subscribers }) => [...subscribers.keys()],

  announces: () => true,
  tells: (name, value) => setVar(name, value),

  placeAtFirst: (current, maxPageSize) => current ?? { page: 0, size: maxPageSize },
  placeAsked,
  looks: (_audience, by) => [by],
  read: readPage,
  moves: movesOf,
  totals: totalOf,
  updates: updatesOf,

  functionSubscription: 'callee',
  mayRun: ({ told, asked }, direction) => (direction === 'callee' ? told : asked),
  args: (args) => (args === undefined || args === null ? {} : isObject(args) ? args : null),
  returns: (call, value): SocksyncReturn => ({
    func: 'return',
    type: 'function',
    name: String(member(call, 'name')),
    id: member(call, 'id') ?? null,
    value,
  }),
  mayCall: ({ now }) => now,
  callId: (_n, fresh) => fresh,
  calls: (name, id, args): SocksyncCall => ({
    func: 'call',
    type: 'function',
    name,
    id: String(id),
    ...(args && { args }),
  }),
  settles: (open, key, name) => (open.get(key)?.name === name ? key : null),
  returned: (message: JsonObject) => member(message, 'value') ?? null,

  mayChange: ({ now }) => now,
  mirrorsVar,
  mirrorsList,

  greeting: (messages) => messages,
  room: (name) => name,
  codes: { crash: 1011, shutdown: 1001, full: 1013 },
  http: () => jsonAnswer(426, { message: 'This is a WebSocket endpoint' }, { upgrade: 'websocket' }),
};

import { briefJson, type Json, type JsonObject, member, parseJson } from '../../../src/base/json.js';
import * as validators from '../../../src/generated/validators/socksync.js';
import type { Violation } from '../../../src/generated/violation.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import { readOneObject } from '../../../src/judge/one-object.js';
import type { Frame } from '../../../src/wire/recording.js';

/** A message of a kind: how it is validated, and what a valid one shows beside the requirements of every message. */
interface Kind {
  readonly validate: (value: unknown) => Violation[];
  readonly shows: readonly string[];
}

const kind = (validate: Kind['validate'], ...shows: readonly string[]): Kind => ({ validate, shows });
const listChange = ['message-group', 'list-change-form', 'integers'];

/** The kinds of messages by func, and by type where a func has several; null where the type is not asked for. */
const kinds: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  subscribe: anyType(kind(validators.validateSocksyncSubscribe, 'message-group')),
  unsubscribe: anyType(kind(validators.validateSocksyncUnsubscribe, 'message-group')),
  unsubscribe_all: { '': kind(validators.validateSocksyncUnsubscribeAll) },
  get: {
    var: kind(validators.validateSocksyncGetVar, 'message-group'),
    list: kind(validators.validateSocksyncGetList, 'message-group'),
  },
  set: {
    var: kind(validators.validateSocksyncSetVar, 'message-group', 'set-form'),
    list: kind(validators.validateSocksyncSetItem, ...listChange),
  },
  set_all: { list: kind(validators.validateSocksyncSetAll, 'message-group', 'set-all-form', 'integers') },
  set_count: { list: kind(validators.validateSocksyncSetCount, 'message-group', 'set-count-form', 'integers') },
  insert: { list: kind(validators.validateSocksyncInsert, ...listChange) },
  delete: { list: kind(validators.validateSocksyncDelete, ...listChange) },
  call: { function: kind(validators.validateSocksyncCall, 'message-group', 'call-form') },
  return: { function: kind(validators.validateSocksyncReturn, 'message-group', 'return-form') },
  error: { '': kind(validators.validateSocksyncError, 'error-form', 'integers') },
};

function anyType(one: Kind): Readonly<Record<string, Kind>> {
  return { var: one, list: one, function: one };
}

/** Every frame of the subject is one JSON object of a known kind, and valid as such. */
export const shape: Monitor = {
  title: 'the shape of messages',
  watch:
    ({ profile }) =>
    (frame) => {
      if (profile === 'upstream' && sendsConstants(frame)) return [];
      const held = readOneObject(frame, 'socksync/frame-text');
      if (held.kind === 'broken') return [held.finding];
      return held.kind === 'object' ? judge(held.message) : [];
    },
};

const constants = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** Whether a frame would be JSON but for `NaN` or `Infinity` as values: the published server sends them on. */
function sendsConstants(frame: Frame): boolean {
  if (frame.dir !== 'recv' || frame.text === null || !/NaN|Infinity/.test(frame.text) || frame.json().ok) return false;
  return parseJson(frame.text.replace(constants, (token) => (token.startsWith('"') ? token : 'null'))).ok;
}

function judge(message: JsonObject): readonly MonitorFinding[] {
  const func = member(message, 'func');
  const known = typeof func === 'string' && Object.hasOwn(kinds, func) ? kinds[func] : undefined;
  if (known === undefined) {
    return [broken('message-func', 'a `func` of the protocol', `"func": ${told(func)}`)];
  }
  const type = known[''] === undefined ? member(message, 'type') : '';
  const found = typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined;
  if (found === undefined) {
    const allowed = Object.keys(known).join(', ');
    const seen = `"type": ${told(type)}`;
    return [broken('message-group', `a type that has the func ${String(func)}: ${allowed}`, seen)];
  }
  const violations = found.validate(message).flatMap((one) =>
    one.requirement.map((requirement): MonitorFinding => {
      const expected = `${one.path || 'the message'}: ${one.expected}`;
      return { requirement, outcome: 'broken', expected, seen: one.found };
    }),
  );
  if (violations.length > 0) return violations;
  return ['frame-text', 'message-func', ...found.shows].map((slug) => ({
    requirement: `socksync/${slug}`,
    outcome: 'holds',
  }));
}

function told(value: Json | undefined): string {
  return value === undefined ? 'missing' : briefJson(value);
}

function broken(slug: string, expected: string, seen: string): MonitorFinding {
  return { requirement: `socksync/${slug}`, outcome: 'broken', expected, seen };
}

import type { Json } from '../../src/base/json.js';
import { isData } from '../../src/judge/monitor.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';

/** The types of groups. */
export const types = ['var', 'list', 'function'] as const;
export type Type = (typeof types)[number];

/** Whether a frame has this func; of this type and name, where they are given. */
export function is(frame: Frame, func: string, type?: Type, name?: string): boolean {
  if (memberOf(frame, 'func') !== func) return false;
  if (type !== undefined && memberOf(frame, 'type') !== type) return false;
  return name === undefined || memberOf(frame, 'name') === name;
}

/** The funcs of the protocol. */
export const funcs: ReadonlySet<unknown> = new Set([
  'subscribe',
  'unsubscribe',
  'unsubscribe_all',
  'get',
  'set',
  'set_all',
  'set_count',
  'insert',
  'delete',
  'call',
  'return',
  'error',
]);

/** The members by which a message is known whose func is none of the protocol. */
const telling: Readonly<Record<string, string>> = { set: 'value', set_all: 'items', return: 'id' };

/**
 * Whether a frame of the subject is such a message, as far as what it says of itself goes. A func that is none, a type
 * or a name that is none, is one finding, that of the monitors; all else goes on with what it must have meant.
 */
export function means(frame: Frame, func: string, type: Type, name: string): boolean {
  if (frame.dir !== 'recv') return false;
  const [ownFunc, ownType, ownName] = ['func', 'type', 'name'].map((key) => memberOf(frame, key));
  if (ownFunc !== func) {
    const member = telling[func];
    if (funcs.has(ownFunc) || member === undefined || memberOf(frame, member) === undefined) return false;
  }
  if (ownType !== type && types.some((one) => one === ownType)) return false;
  return ownName === name || typeof ownName !== 'string';
}

/** An error; one whose func is none of the protocol, but that has a code, is known by that. */
export function isError(frame: Frame): boolean {
  if (frame.dir !== 'recv') return false;
  return is(frame, 'error') || (!funcs.has(memberOf(frame, 'func')) && memberOf(frame, 'error_code') !== undefined);
}

/**
 * A number that must be an integer. A subject that writes it as a text breaks the schema, which is one finding: all else
 * reads it as the number that it spells. NaN where there is none.
 */
export function integerOf(value: Json | undefined): number {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isInteger(read) ? read : Number.NaN;
}

/** The code of an error; NaN where there is none. */
export function codeOf(frame: Frame): number {
  return integerOf(memberOf(frame, 'error_code'));
}

/** What changes a list at a subscriber. */
const listChanges = new Set(['set_all', 'set_count', 'insert', 'set', 'delete']);

/** Whether a frame of the subject changes the subscriber's copy of a list. */
export function isListUpdate(frame: Frame, name: string): boolean {
  const func = memberOf(frame, 'func');
  return typeof func === 'string' && listChanges.has(func) && means(frame, func, 'list', name);
}

/** Whether a frame is data that somebody sent, and not a close or a ping. */
export function isMessage(frame: Frame): boolean {
  return (frame.dir === 'recv' || frame.dir === 'send') && isData(frame) && frame.more.elidedBytes === undefined;
}

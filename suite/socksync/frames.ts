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

export function isError(frame: Frame): boolean {
  return frame.dir === 'recv' && is(frame, 'error');
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
  if (typeof func !== 'string' || !listChanges.has(func)) return false;
  return memberOf(frame, 'type') === 'list' && memberOf(frame, 'name') === name;
}

/** Whether a frame is data that somebody sent, and not a close or a ping. */
export function isMessage(frame: Frame): boolean {
  return (frame.dir === 'recv' || frame.dir === 'send') && isData(frame) && frame.more.elidedBytes === undefined;
}

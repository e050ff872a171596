import { isObject, type Json, type JsonObject, member } from '../../src/base/json.js';
import { isData } from '../../src/judge/monitor.js';
import type { Frame } from '../../src/wire/recording.js';
import { objectOf } from '../../src/words/message.js';

/** What a frame carries: the payload, and the stream where it names one. */
export interface Carried {
  readonly stream: Json | undefined;
  readonly payload: JsonObject;
}

/**
 * Whether a message is a payload in a frame. A payload alone may have a member of this name, too; but then it has its
 * `request_id` beside it, and no stream.
 */
export function isFramed(message: JsonObject): boolean {
  if (!isObject(member(message, 'payload'))) return false;
  return member(message, 'stream') !== undefined || member(message, 'request_id') === undefined;
}

/** Reads a frame of either form: multiplexed where it has a payload, else the payload alone. */
export function carriedBy(frame: Frame): Carried | null {
  if (!isData(frame)) return null;
  const message = objectOf(frame);
  if (message === null) return null;
  const payload = member(message, 'payload');
  return isFramed(message) && isObject(payload)
    ? { stream: member(message, 'stream'), payload }
    : { stream: undefined, payload: message };
}

/** A member of the payload in a frame. */
export function inPayload(frame: Frame, key: string): Json | undefined {
  const carried = carriedBy(frame);
  return carried === null ? undefined : member(carried.payload, key);
}

/** Whether a status says success. */
export function isSuccess(status: Json | undefined): boolean {
  return typeof status === 'number' && status >= 200 && status <= 299;
}

/** Whether a status says error: one that is no number says nothing. */
export function isRefusal(status: Json | undefined): boolean {
  return typeof status === 'number' && !isSuccess(status);
}

export type EventKind = 'create' | 'update' | 'delete';

export const eventKinds: readonly Json[] = ['create', 'update', 'delete'];

/** How often something came, in words. */
export function timesIn(count: number): string {
  return count === 1 ? 'it came' : count === 2 ? 'it came twice' : `it came ${count} times`;
}

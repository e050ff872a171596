import { isObject, type Json, jsonEqual, member } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';

/** What a frame of the server is, told by its members before anything is validated. */
export type Kind = 'success' | 'error' | 'event' | 'unknown';

/** The JSON object that a text frame holds, or null. */
export function objectOf(frame: Frame): Json | null {
  if (frame.text === null) return null;
  const parsed = frame.json();
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}

/** An `error` that is null beside a `response` is a success with a member too many, and not an error. */
export function kindOf(frame: Frame): Kind {
  const message = objectOf(frame);
  if (message === null) return 'unknown';
  const error = member(message, 'error');
  const response = member(message, 'response');
  if (error !== undefined && (error !== null || response === undefined)) return 'error';
  if (response !== undefined) return 'success';
  return member(message, 'channel') === undefined ? 'unknown' : 'event';
}

/** A member of the object in a frame; undefined where there is none. */
export function memberOf(frame: Frame, key: string): Json | undefined {
  const message = objectOf(frame);
  return message === null ? undefined : member(message, key);
}

export function isResponse(frame: Frame): boolean {
  const kind = kindOf(frame);
  return kind === 'success' || kind === 'error';
}

/** An event on a channel; on any where none is given. */
export function isEvent(frame: Frame, channel?: string): boolean {
  return kindOf(frame) === 'event' && (channel === undefined || memberOf(frame, 'channel') === channel);
}

/** An event that carries the token of one publish, whatever channel it names. */
export function carries(frame: Frame, token: string): boolean {
  if (kindOf(frame) !== 'event') return false;
  const data = memberOf(frame, 'data');
  return data === token || member(data, 'token') === token;
}

export function hasData(frame: Frame, data: Json): boolean {
  return jsonEqual(memberOf(frame, 'data'), data);
}

import { type Json, jsonEqual, member } from '../../src/base/json.js';
import { hasToken } from '../../src/base/text.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf, objectOf } from '../../src/words/message.js';

/** What a frame of the server is, told by its members before anything is validated. */
export type Kind = 'success' | 'error' | 'event' | 'unknown';

/**
 * An `error` that is null beside a `response` is a success with a member too many, and not an error; what has `data` and
 * no `channel` is an event that lacks something, and not another kind.
 */
export function kindOf(frame: Frame): Kind {
  const message = objectOf(frame);
  if (message === null) return 'unknown';
  const error = member(message, 'error');
  const response = member(message, 'response');
  if (error !== undefined && (error !== null || response === undefined)) return 'error';
  if (response !== undefined) return 'success';
  return member(message, 'channel') === undefined && member(message, 'data') === undefined ? 'unknown' : 'event';
}

export function isResponse(frame: Frame): boolean {
  const kind = kindOf(frame);
  return kind === 'success' || kind === 'error';
}

/** An event on a channel; on any where none is given. */
export function isEvent(frame: Frame, channel?: string): boolean {
  return kindOf(frame) === 'event' && (channel === undefined || memberOf(frame, 'channel') === channel);
}

/** An event on a channel that was subscribed to alone: one whose channel cannot be read is taken for it. */
export function isEventOf(frame: Frame, channel: string): boolean {
  return isEvent(frame) && (isEvent(frame, channel) || typeof memberOf(frame, 'channel') !== 'string');
}

/** An event that carries the token of one publish, whatever channel it names and whatever became of its data. */
export function carries(frame: Frame, token: string): boolean {
  return kindOf(frame) === 'event' && hasToken(frame.text ?? '', token);
}

/** Whether an event names what it was published under. A name of a wrong type is one finding, and that of the monitors. */
export function isNamed(frame: Frame, channel: string, event: string | null): boolean {
  const [toldChannel, toldEvent] = [memberOf(frame, 'channel'), memberOf(frame, 'event')];
  if (typeof toldChannel === 'string' && toldChannel !== channel) return false;
  const legal = toldEvent === undefined || toldEvent === null || typeof toldEvent === 'string';
  return event === null || !legal || toldEvent === event;
}

export function hasData(frame: Frame, data: Json): boolean {
  return jsonEqual(memberOf(frame, 'data'), data);
}

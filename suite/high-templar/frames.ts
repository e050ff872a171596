import { type Json, type JsonObject, jsonEqual, member } from '../../src/base/json.js';
import { hasToken } from '../../src/base/text.js';
import { isData } from '../../src/judge/monitor.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf, objectOf } from '../../src/words/message.js';

/** What a frame of the gateway is, told by its members before anything is validated. */
export type Kind = 'hello' | 'success' | 'error' | 'publish' | 'status' | 'pong' | 'unknown';

/** The members that may say whether a client is authenticated, the document's first. */
const keys = ['is_authenticated', 'is_authorized'] as const;

export function kindOf(frame: Frame): Kind {
  if (!isData(frame)) return 'unknown';
  if (frame.text === 'pong') return 'pong';
  const message = objectOf(frame);
  if (message === null) return 'unknown';
  const has = (name: string): boolean => member(message, name) !== undefined;
  // Each kind may have members that another one is told by.
  if (keys.some(has)) return 'hello';
  if (member(message, 'type') === 'publish' && has('data')) return 'publish';
  const code = member(message, 'code');
  if (code !== undefined && !has('allowed_rooms')) return code === 'success' ? 'success' : 'error';
  if (has('allowed_rooms')) return 'hello';
  if (member(message, 'type') === 'publish' || has('data')) return 'publish';
  // Whether a client is authenticated may be told under yet another name.
  if (truths(message).length === 1 && !has('type') && !has('requestId')) return 'hello';
  // What a status says besides is the gateway's own.
  return Object.values(message).some(Number.isInteger) ? 'status' : 'unknown';
}

/** The answer to a request. */
export function isAnswer(frame: Frame): boolean {
  const kind = kindOf(frame);
  return kind === 'success' || kind === 'error';
}

/** What a gateway says first. */
export interface Hello {
  readonly frame: Frame;
  /** Whether the client is authenticated, under whatever name it is told; null where it is not told. */
  readonly authenticated: boolean | null;
  /** The rooms that it tells, whatever they are; null where it tells no list. */
  readonly rooms: readonly Json[] | null;
}

export function helloIn(frame: Frame): Hello {
  const told = memberOf(frame, 'allowed_rooms');
  const rooms = Array.isArray(told) ? (told as readonly Json[]) : null;
  const key = keys.find((name) => memberOf(frame, name) !== undefined);
  const named = key === undefined ? truths(objectOf(frame) ?? {})[0] : memberOf(frame, key);
  // Who tells rooms and nothing else says that there is somebody to tell them to.
  const authenticated = typeof named === 'boolean' ? named : rooms === null ? null : true;
  return { frame, authenticated, rooms };
}

/** The members of a message that are true or false. */
export function truths(message: JsonObject): readonly boolean[] {
  return Object.values(message).filter((value) => typeof value === 'boolean');
}

/** A publication that carries the token of one trigger, whatever became of the rest of its data. */
export function carries(frame: Frame, token: string): boolean {
  if (frame.text === null || !isData(frame) || frame.dir !== 'recv' || kindOf(frame) !== 'publish') return false;
  return hasToken(frame.text, token);
}

/** A publication that carries none of these tokens. */
export function carriesOther(frame: Frame, tokens: readonly string[]): boolean {
  return kindOf(frame) === 'publish' && !tokens.some((token) => hasToken(frame.text ?? '', token));
}

export function hasData(frame: Frame, data: Json): boolean {
  return jsonEqual(memberOf(frame, 'data'), data);
}

/** How often something came, in words. */
export function timesIn(count: number): string {
  return count === 1 ? 'it came' : count === 2 ? 'it came twice' : `it came ${count} times`;
}

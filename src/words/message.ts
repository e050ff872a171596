import { isObject, type Json, type JsonObject, member } from '../base/json.js';
import type { Frame } from '../wire/recording.js';

/** The JSON object that a text frame holds, or null. */
export function objectOf(frame: Frame): JsonObject | null {
  if (frame.text === null) return null;
  const parsed = frame.json();
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}

/** A member of the object in a frame; undefined where there is none. */
export function memberOf(frame: Frame, key: string): Json | undefined {
  const message = objectOf(frame);
  return message === null ? undefined : member(message, key);
}

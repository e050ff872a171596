import type { Json, JsonObject } from '../../../src/base/json.js';
import { isData } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';

/** What a frame is by its `type`; null where it is no message. */
export function typeOf(frame: Frame): string | null {
  const type = isData(frame) ? memberOf(frame, 'type') : undefined;
  return typeof type === 'string' ? type : null;
}

/** Whether a frame is of a type, and about an operation where one is named. */
export function isOf(frame: Frame, types: readonly string[], id?: string): boolean {
  const type = typeOf(frame);
  return type !== null && types.includes(type) && (id === undefined || memberOf(frame, 'id') === id);
}

/** Whether a frame says that something was wrong. */
export function isProblem(frame: Frame): boolean {
  return isOf(frame, ['error', 'connection_error']);
}

/** The payload of a message. */
export function payloadOf(frame: Frame): Json | undefined {
  return memberOf(frame, 'payload');
}

/** A message as a client sends it. */
export function message(type: string, members: JsonObject = {}): string {
  return JSON.stringify({ type, ...members });
}

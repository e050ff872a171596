import { isObject, type JsonObject, jsonType } from '../base/json.js';
import { clip } from '../base/text.js';
import type { Frame } from '../wire/recording.js';
import { isData, type MonitorFinding } from './monitor.js';

/** What a frame holds for a protocol whose messages are JSON objects in text frames. */
export type Held =
  | { readonly kind: 'object'; readonly message: JsonObject }
  /** It says something else, or what is no WebSocket at all: this requirement is broken. */
  | { readonly kind: 'broken'; readonly finding: MonitorFinding }
  /** It is not the subject's, or was not recorded whole. */
  | { readonly kind: 'none' };

const expected = 'a text frame that holds one JSON object';

/** Reads a frame of the subject; `requirement` is the one that demands one JSON object in a text frame. */
export function readOneObject(frame: Frame, requirement: string): Held {
  const broken = (seen: string): Held => ({
    kind: 'broken',
    finding: { requirement, outcome: 'broken', expected, seen },
  });
  if (frame.dir === 'close') {
    const note = frame.more.note ?? '';
    // A socket that speaks no WebSocket any more: invalid UTF-8, reserved bits. A frame that is too large is none.
    const invalid = frame.more.by === 'subject' && note.startsWith('Invalid WebSocket frame');
    return invalid ? broken(note) : { kind: 'none' };
  }
  if (frame.dir !== 'recv' || frame.more.elidedBytes !== undefined || !isData(frame)) return { kind: 'none' };
  if (frame.text === null) return broken('a binary frame');
  const parsed = frame.json();
  if (!parsed.ok) return broken(`text that is no JSON: ${clip(frame.text)}`);
  if (isObject(parsed.value)) return { kind: 'object', message: parsed.value };
  return broken(`JSON of type ${jsonType(parsed.value)}: ${clip(frame.text)}`);
}

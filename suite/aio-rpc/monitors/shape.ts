import { jsonType } from '../../../src/base/json.js';
import {
  validateAioRpcError,
  validateAioRpcEvent,
  validateAioRpcSuccess,
} from '../../../src/generated/validators/aio-rpc.js';
import type { Violation } from '../../../src/generated/violation.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { clip } from '../../../src/words/testimony.js';
import { type Kind, kindOf, memberOf } from '../frames.js';

const validators: Readonly<Record<Exclude<Kind, 'unknown'>, (value: unknown) => Violation[]>> = {
  success: validateAioRpcSuccess,
  error: validateAioRpcError,
  event: validateAioRpcEvent,
};

/** What a valid message of its kind shows. */
const shown: Readonly<Record<Exclude<Kind, 'unknown'>, readonly MonitorFinding[]>> = {
  success: holding('frame-text', 'frame-kind'),
  error: holding('frame-text', 'frame-kind', 'error-object', 'error-or-response'),
  event: holding('frame-text', 'frame-kind'),
};
/** What an error with a message shows besides. */
const messageShown = [...shown.error, ...holding('error-message', 'error-message--upstream')];

function holding(...requirements: readonly string[]): readonly MonitorFinding[] {
  return requirements.map((slug) => ({ requirement: `aio-rpc/${slug}`, outcome: 'holds' }));
}

/** Every frame of the server is one JSON object of a known kind, and valid as such. */
export const shape: Monitor = {
  title: 'the shape of messages',
  watch: () => (frame) => {
    if (frame.dir === 'close') return brokenTransport(frame);
    if (frame.dir !== 'recv' || frame.more.elidedBytes !== undefined || !isData(frame)) return [];
    return judge(frame);
  },
};

function judge(frame: Frame): readonly MonitorFinding[] {
  const expected = 'a text frame that holds one JSON object';
  if (frame.text === null) return [broken('aio-rpc/frame-text', expected, 'a binary frame')];
  const parsed = frame.json();
  if (!parsed.ok) return [broken('aio-rpc/frame-text', expected, `text that is no JSON: ${clip(frame.text)}`)];
  if (jsonType(parsed.value) !== 'object') {
    return [broken('aio-rpc/frame-text', expected, `JSON of type ${jsonType(parsed.value)}: ${clip(frame.text)}`)];
  }
  const kind = kindOf(frame);
  if (kind === 'unknown') return [unknownKind(frame.text)];
  const violations = validators[kind](parsed.value).flatMap((one) =>
    one.requirement.map((requirement) =>
      broken(requirement, `${one.path || 'the message'}: ${one.expected}`, one.found),
    ),
  );
  if (kind === 'event' && memberOf(frame, 'channel') === undefined) violations.push(unknownKind(frame.text));
  if (violations.length > 0) return violations;
  const messaged = kind === 'error' && typeof (memberOf(frame, 'error') as { message?: unknown }).message === 'string';
  return messaged ? messageShown : shown[kind];
}

function unknownKind(text: string): MonitorFinding {
  return broken('aio-rpc/frame-kind', 'an object with `response`, `error` or `channel`', clip(text));
}

/** A socket that speaks no WebSocket any more: invalid UTF-8, reserved bits. A frame that is too large is none. */
function brokenTransport(frame: Frame): readonly MonitorFinding[] {
  const note = frame.more.note ?? '';
  if (frame.more.by !== 'subject' || !note.startsWith('Invalid WebSocket frame')) return [];
  return [broken('aio-rpc/frame-text', 'a text frame that holds one JSON object', note)];
}

function broken(requirement: string, expected: string, seen: string): MonitorFinding {
  return { requirement, outcome: 'broken', expected, seen };
}

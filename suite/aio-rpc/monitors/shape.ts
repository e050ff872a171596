import type { JsonObject } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import {
  validateAioRpcError,
  validateAioRpcEvent,
  validateAioRpcSuccess,
} from '../../../src/generated/validators/aio-rpc.js';
import type { Violation } from '../../../src/generated/violation.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import { readOneObject } from '../../../src/judge/one-object.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';
import { type Kind, kindOf } from '../frames.js';

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
    const held = readOneObject(frame, 'aio-rpc/frame-text');
    if (held.kind === 'broken') return [held.finding];
    return held.kind === 'object' ? judge(frame, held.message) : [];
  },
};

function judge(frame: Frame, message: JsonObject): readonly MonitorFinding[] {
  const kind = kindOf(frame);
  if (kind === 'unknown') return [unknownKind(frame.text ?? '')];
  const violations = validators[kind](message).flatMap((one) =>
    one.requirement.map((requirement) =>
      broken(requirement, `${one.path || 'the message'}: ${one.expected}`, one.found),
    ),
  );
  if (kind === 'event' && memberOf(frame, 'channel') === undefined) violations.push(unknownKind(frame.text ?? ''));
  if (violations.length > 0) return violations;
  const messaged = kind === 'error' && typeof (memberOf(frame, 'error') as { message?: unknown }).message === 'string';
  return messaged ? messageShown : shown[kind];
}

function unknownKind(text: string): MonitorFinding {
  return broken('aio-rpc/frame-kind', 'an object with `response`, `error` or `channel`', clip(text));
}

function broken(requirement: string, expected: string, seen: string): MonitorFinding {
  return { requirement, outcome: 'broken', expected, seen };
}

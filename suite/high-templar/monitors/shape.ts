import { type JsonObject, parseJson } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import {
  validateHighTemplarDenied,
  validateHighTemplarError,
  validateHighTemplarHello,
  validateHighTemplarPublish,
  validateHighTemplarSuccess,
  validateHighTemplarUpstreamDenied,
  validateHighTemplarUpstreamHello,
  validateHighTemplarUpstreamPublish,
} from '../../../src/generated/validators/high-templar.js';
import type { Violation } from '../../../src/generated/violation.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import { readOneObject } from '../../../src/judge/one-object.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf } from '../../../src/words/message.js';
import type { Profile } from '../../../src/words/target.js';
import { helloIn, type Kind, kindOf, truths } from '../frames.js';

type Validate = (value: unknown) => Violation[];

const documented = {
  hello: validateHighTemplarHello,
  denied: validateHighTemplarDenied,
  publish: validateHighTemplarPublish,
};
const upstream: typeof documented = {
  hello: validateHighTemplarUpstreamHello,
  denied: validateHighTemplarUpstreamDenied,
  publish: validateHighTemplarUpstreamPublish,
};

/** What a valid frame of its kind shows. */
const shown: Readonly<Record<Exclude<Kind, 'unknown'>, readonly string[]>> = {
  hello: ['frames', 'hello-key', 'hello-key--upstream', 'hello-type'],
  success: ['frames', 'response-code'],
  error: ['frames', 'response-code', 'error-message'],
  publish: ['frames', 'publish-type'],
  status: ['frames'],
  pong: ['frames'],
};
const holding: ReadonlyMap<Kind, readonly MonitorFinding[]> = new Map(
  Object.entries(shown).map(([kind, slugs]) => [
    kind as Kind,
    slugs.map((slug) => ({ requirement: `high-templar/${slug}`, outcome: 'holds' })),
  ]),
);

/** Every frame of the gateway is one JSON object of a known kind, and valid as such, or `pong`. */
export const shape: Monitor = {
  title: 'the shape of messages',
  watch:
    ({ profile }) =>
    (frame) => {
      const kind = frame.dir === 'recv' ? kindOf(frame) : 'unknown';
      if (kind === 'pong') return holding.get(kind) ?? [];
      const held = readOneObject(frame, 'high-templar/frames');
      // What Python makes of numbers beyond JSON, for whoever triggers them.
      if (held.kind === 'broken' && profile === 'upstream' && hasConstants(frame)) return [];
      if (held.kind === 'broken') return [held.finding];
      return held.kind === 'object' ? judge(frame, kind, held.message, profile) : [];
    },
};

function judge(frame: Frame, kind: Kind, message: JsonObject, profile: Profile): readonly MonitorFinding[] {
  if (kind === 'unknown') {
    const expected = 'a hello, an answer with `code`, a publication, or `pong`';
    return [broken('high-templar/frames', expected, clip(frame.text ?? ''))];
  }
  const violations = validatorOf(kind, frame, profile)(message);
  if (violations.length === 0) return holding.get(kind) ?? [];
  const faults = violations.flatMap(({ requirement, path, expected, found }) =>
    requirement.map((id) => broken(id, `${path || 'the message'}: ${expected}`, found)),
  );
  const isTruth = kind === 'hello' && truths(message).length > 0;
  const keyAlone = faults.every(({ requirement }) => requirement.startsWith('high-templar/hello-key'));
  // Under whatever name it is told, it is told with true or false.
  return isTruth && keyAlone ? [...faults, { requirement: 'high-templar/hello-type', outcome: 'holds' }] : faults;
}

function validatorOf(kind: Exclude<Kind, 'unknown'>, frame: Frame, profile: Profile): Validate {
  const own = profile === 'upstream' ? upstream : documented;
  switch (kind) {
    case 'hello':
      return helloIn(frame).authenticated === false ? own.denied : own.hello;
    case 'publish':
      return own.publish;
    case 'status':
      return () => [];
    case 'error':
      return memberOf(frame, 'code') === 'error' ? validateHighTemplarError : validateHighTemplarSuccess;
    default:
      return validateHighTemplarSuccess;
  }
}

/** Whether a text is JSON but for numbers that JSON has not. */
function hasConstants({ text }: Frame): boolean {
  const without = text?.replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)\b/g, (part) =>
    part.startsWith('"') ? part : 'null',
  );
  return without !== undefined && without !== text && parseJson(without).ok;
}

function broken(requirement: string, expected: string, seen: string): MonitorFinding {
  return { requirement, outcome: 'broken', expected, seen };
}

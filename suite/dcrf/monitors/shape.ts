import { briefJson, type JsonObject, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import {
  validateDcrfError,
  validateDcrfServerFrame,
  validateDcrfSuccess,
} from '../../../src/generated/validators/dcrf.js';
import type { Violation } from '../../../src/generated/violation.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import { readOneObject } from '../../../src/judge/one-object.js';
import type { Frame } from '../../../src/wire/recording.js';
import { objectOf } from '../../../src/words/message.js';
import { carriedBy, isFramed, isSuccess } from '../frames.js';
import { type Said, Traffic } from '../traffic.js';

const shown = ['dcrf/response-status', 'dcrf/response-data', 'dcrf/errors'];

/** Every frame of the server is one JSON object, with its stream where there are several, and a response is whole. */
export const shape: Monitor = {
  title: 'the shape of messages',
  watch({ fromStart }) {
    const traffic = new Traffic();
    return (frame) => {
      const said = traffic.read(frame);
      if (frame.dir !== 'recv' && frame.dir !== 'close') return [];
      return look(frame, said, traffic, fromStart);
    };
  },
};

function look(frame: Frame, said: Said, traffic: Traffic, fromStart: boolean): readonly MonitorFinding[] {
  // What answers a frame that is none, or a stream that there is not, has no form of its own.
  if (traffic.disturbed || traffic.mayLackStream(said)) return [];
  const form = traffic.form ?? guess(frame);
  const own = form === 'bare' ? 'dcrf/bare' : 'dcrf/stream';
  const held = readOneObject(frame, own);
  if (held.kind === 'broken') return [held.finding];
  if (held.kind === 'none') return [];
  if (form === 'bare' && isWrapped(held.message)) return [inFrame(frame)];
  const framed = form === 'bare' ? [] : validateDcrfServerFrame(held.message);
  // Who leaves out the frame leaves out all its members: that is one fault.
  if (framed.length > 0) return findings(framed.slice(0, 1));
  if (fromStart && said.kind === 'astray' && said.request !== null) return [onOtherStream(said.request, frame)];
  const holds: MonitorFinding[] = [{ requirement: own, outcome: 'holds' }];
  if (said.kind !== 'response' || said.doubtful || !fromStart) return holds;
  const { payload } = said.carried;
  const validate = isSuccess(member(payload, 'response_status')) ? validateDcrfSuccess : validateDcrfError;
  const faults = findings(validate(payload)).filter(({ requirement }) => requirement !== 'dcrf/response-action');
  const broken = new Set(faults.map(({ requirement }) => requirement));
  const others = shown.filter((one) => !broken.has(one));
  return [...holds, ...faults, ...others.map((requirement) => ({ requirement, outcome: 'holds' as const }))];
}

/** A payload alone may have members that are called as those of a frame are, beside its `request_id`. */
function isWrapped(message: JsonObject): boolean {
  return isFramed(message) && member(message, 'request_id') === undefined;
}

function inFrame(frame: Frame): MonitorFinding {
  const expected = 'the payload alone, as the client sends it';
  return { requirement: 'dcrf/bare', outcome: 'broken', expected, seen: clip(frame.text ?? '') };
}

function onOtherStream(request: Frame, frame: Frame): MonitorFinding {
  return {
    requirement: 'dcrf/stream',
    outcome: 'broken',
    expected: `"stream": ${briefJson(carriedBy(request)?.stream)}, as this request names it`,
    seen: clip(frame.text ?? ''),
    frames: [request.index, frame.index],
  };
}

function guess(frame: Frame): 'multiplexed' | 'bare' {
  const message = objectOf(frame);
  return message !== null && !isFramed(message) && member(message, 'request_id') !== undefined ? 'bare' : 'multiplexed';
}

function findings(violations: readonly Violation[]): readonly MonitorFinding[] {
  return violations.flatMap(({ requirement, path, expected, found }) =>
    requirement.map((id) => ({
      requirement: id,
      outcome: 'broken' as const,
      expected: `${path || 'the message'}: ${expected}`,
      seen: found,
    })),
  );
}

import { isObject, type JsonObject, member, parseJson } from '../../base/json.js';
import type { DcrfLimits } from './limits.js';
import type { FrameFault, Place, Request, Rules } from './model.js';

/** A text frame: a request, or what keeps it from being one, with as much of it as could be read. */
export type Reading =
  | { readonly fault: null; readonly request: Request }
  | { readonly fault: FrameFault; readonly place: Place; readonly payload: JsonObject };

/** Reads a text frame; `bare` is the stream of a connection where streams are not multiplexed. */
export function readFrame(text: string, bare: string | null, rules: Rules, limits: DcrfLimits): Reading {
  const multiplexed = bare === null;
  const fail = (fault: FrameFault, stream: string | null = bare, payload: JsonObject = {}): Reading => ({
    fault,
    place: { multiplexed, stream },
    payload,
  });
  const unfit = rules.admit(text, limits);
  if (unfit !== null) return fail(unfit);
  const parsed = parseJson(text);
  if (!parsed.ok) return fail('json');
  const frame = parsed.value;
  if (!multiplexed)
    return isObject(frame) ? { fault: null, request: { stream: bare, payload: frame } } : fail('object');
  const [stream, payload] = [member(frame, 'stream'), member(frame, 'payload')];
  const readable = isObject(payload) ? payload : {};
  const named = typeof stream === 'string' ? stream : null;
  if (!isObject(frame)) return fail('object');
  if (named === null) return fail('stream', null, readable);
  return isObject(payload) ? { fault: null, request: { stream: named, payload } } : fail('payload', named);
}

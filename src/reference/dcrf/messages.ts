import { isObject, type JsonObject, member } from '../../base/json.js';

/** What a frame carries; where streams are not multiplexed, it is all of the frame. */
export function payloadOf(frame: JsonObject): JsonObject {
  const payload = member(frame, 'payload');
  return isObject(payload) && Object.hasOwn(frame, 'stream') ? payload : frame;
}

/** A frame with another payload. */
export function withPayload(frame: JsonObject, payload: JsonObject): JsonObject {
  return payloadOf(frame) === frame ? payload : { ...frame, payload };
}

/** Whether a payload says that something went wrong. */
export function isError(payload: JsonObject): boolean {
  const status = member(payload, 'response_status');
  return typeof status === 'number' && (status < 200 || status > 299);
}

import { type Json, type JsonObject, member } from '../../base/json.js';
import type { Wrap } from '../endpoint.js';
import { objectIn, rewrite, type Tapped, tap } from '../tap.js';
import { hearing } from '../wraps.js';
import { payloadOf, withPayload } from './messages.js';

/** What happens to the two kinds of payloads that a connection is sent. What is not defined here passes unchanged. */
export interface Sorted {
  response?(payload: JsonObject, send: (payload: JsonObject) => void): void;
  event?(payload: JsonObject, send: (payload: JsonObject) => void): void;
  /** The other side asks for something. */
  asked?(payload: JsonObject): void;
  /** The connection has ended. */
  closed?(): void;
}

/** Tells responses and events apart: what has the `request_id` of a request that is not yet answered is its response. */
export const sorting = (make: (connection: Tapped) => Sorted): Wrap =>
  tap((connection) => {
    const sorted = make(connection);
    const open = new Map<string, number>();
    const keyOf = (payload: JsonObject): string => JSON.stringify(member(payload, 'request_id') ?? null);
    return {
      received(text) {
        const payload = payloadOf(objectIn(text));
        open.set(keyOf(payload), (open.get(keyOf(payload)) ?? 0) + 1);
        sorted.asked?.(payload);
        connection.receive(text);
      },
      sent(text) {
        const frame = objectIn(text);
        const payload = payloadOf(frame);
        const waiting = open.get(keyOf(payload)) ?? 0;
        if (waiting > 1) open.set(keyOf(payload), waiting - 1);
        else open.delete(keyOf(payload));
        const act = waiting > 0 ? sorted.response : sorted.event;
        if (act === undefined) connection.send(text);
        else act(payload, (changed) => connection.send(JSON.stringify(withPayload(frame, changed))));
      },
      closed: () => sorted.closed?.(),
    };
  });

/** Replaces every payload that is sent by none, one or several. */
export const saying = (change: (payload: JsonObject) => readonly JsonObject[]): Wrap =>
  rewrite(
    () =>
      (frame): readonly Json[] =>
        change(payloadOf(frame)).map((payload) => withPayload(frame, payload)),
  );

/** Changes what is asked before it is read; null is not read at all. */
export const hearingAsked = (change: (payload: JsonObject, stream: Json | undefined) => JsonObject | null): Wrap =>
  hearing((frame) => {
    const payload = change(payloadOf(frame), member(frame, 'stream'));
    return payload === null || payload === payloadOf(frame) ? payload && frame : withPayload(frame, payload);
  });

/** Whether a payload asks for an action. */
export const asksFor = (payload: JsonObject, ...actions: readonly string[]): boolean =>
  actions.includes(String(member(payload, 'action')));

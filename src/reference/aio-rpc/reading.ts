import { isObject, member, parseJson } from '../../base/json.js';
import type { Limits } from '../limits.js';
import type { About, Outcome, Request, Rules } from './model.js';
import { faultsOf } from './pubsub.js';

/** A text frame, as far as it could be read: a request that may be carried out, or why it is refused. */
export type Reading =
  | { readonly about: About; readonly refusal: Outcome }
  | { readonly about: About; readonly refusal: null; readonly request: Request };

/** What could not be read at all. */
export const unread: About = { message: undefined, request: null, valid: false };

/** Reads a text frame as a request. */
export function readFrame(text: string, rules: Rules, limits: Limits): Reading {
  const unfit = rules.admit(text, limits);
  if (unfit !== null) return { about: unread, refusal: unfit };
  const parsed = parseJson(text);
  if (!parsed.ok) return { about: unread, refusal: rules.notJson() };
  const message = parsed.value;
  if (!isObject(message)) return { about: { ...unread, message }, refusal: rules.notObject(message) };

  const sent = member(message, 'id');
  const [id, method, payload] = [
    rules.read(sent),
    rules.read(member(message, 'method')),
    rules.read(member(message, 'payload')),
  ];
  const request: Request = { id: sent ?? null, method: method ?? null, payload: rules.payload(payload) };
  const faults = faultsOf(
    ['id', rules.idFault(id)],
    ['method', rules.methodFault(method)],
    ['payload', rules.payloadFault(payload)],
  );
  if (faults !== null) return { about: { message, request, valid: false }, refusal: rules.invalid(faults) };
  return { about: { message, request, valid: true }, refusal: null, request };
}

import { isObject, type Json, type JsonObject, member, parseJson } from '../../../src/base/json.js';
import type { Frame } from '../../../src/wire/recording.js';

/** What a request over HTTP asks for. */
export type Request =
  /** Something of GraphQL; `body` is undefined where it is no JSON object. */
  | { readonly kind: 'graphql'; readonly body: JsonObject | undefined }
  /** The command of a keepalive, with its arguments. */
  | { readonly kind: 'command'; readonly args: JsonObject }
  | { readonly kind: 'other' };

const command = 'frappe_graphql.utils.subscriptions.subscription_keepalive';

const other: Request = { kind: 'other' };

/** Reads a request over HTTP; null where a frame is none, or was not recorded whole. */
export function requestIn(frame: Frame): Request | null {
  if (frame.more.kind !== 'http-request' || frame.more.elidedBytes !== undefined || frame.bytes !== null) return null;
  const url = urlOf(frame);
  if (url === null) return other;
  if (url.pathname.endsWith('/api/method/graphql')) {
    const body = jsonIn(frame);
    return { kind: 'graphql', body: isObject(body) && frame.more.method === 'POST' ? body : undefined };
  }
  const args = argumentsIn(frame, url);
  const isCommand = url.pathname.endsWith(`/api/method/${command}`) || member(args, 'cmd') === command;
  return isCommand ? { kind: 'command', args } : other;
}

/** Which request an answer over HTTP is for: by the id that both bear, or the last one where they bear none. */
export class Exchanges {
  readonly #open = new Map<string, Frame>();

  /** The request that a frame answers; null where it is no answer, or the request was not seen. */
  requestOf(frame: Frame): Frame | null {
    const { kind, id = '' } = frame.more;
    const key = `${frame.conn} ${id}`;
    if (kind === 'http-request') this.#open.set(key, frame);
    if (kind !== 'http-response') return null;
    const request = this.#open.get(key) ?? null;
    this.#open.delete(key);
    return request;
  }
}

/** What the body of a request or an answer holds; undefined where that is no JSON. */
export function jsonIn(frame: Frame): Json | undefined {
  const parsed = frame.json();
  return parsed.ok ? parsed.value : undefined;
}

function urlOf({ more: { url = '' } }: Frame): URL | null {
  return URL.canParse(url, 'http://site') ? new URL(url, 'http://site') : null;
}

/** The arguments of a command: in the body as JSON or as a form, and in the query of the URL. */
function argumentsIn(frame: Frame, { searchParams }: URL): JsonObject {
  const inUrl = Object.fromEntries(searchParams);
  const { text } = frame;
  if (text === null) return inUrl;
  const parsed = parseJson(text);
  if (parsed.ok) return isObject(parsed.value) ? { ...inUrl, ...parsed.value } : inUrl;
  return { ...inUrl, ...Object.fromEntries(new URLSearchParams(text)) };
}

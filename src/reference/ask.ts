/**
 * The API that stands behind a gateway, over HTTP.
 *
 * @module wireproof/reference/ask
 */
import type { AskApi, HttpAnswer } from './endpoint.js';

/** The headers of an answer that say what its body is. */
const told = ['content-type', 'location'];

/**
 * Asks an API over HTTP; redirects are not followed. The path of a request is joined to `url`, which ends with a slash.
 * What a client identifies itself with goes to no other origin than that.
 */
export function askAt(url: string, mostBytes: number): AskApi {
  return async ({ method, path = '', headers = {} }, giveUp): Promise<HttpAnswer | null> => {
    const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    try {
      const asked = new URL(path, url);
      if (asked.origin !== new URL(url).origin) return null;
      const response = await fetch(asked, { method, headers: given, redirect: 'manual', signal: giveUp });
      const text = await textOf(response, mostBytes);
      const kept = told.flatMap((name): [string, string][] => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name, value]];
      });
      return text === null ? null : { status: response.status, headers: Object.fromEntries(kept), text };
    } catch {
      // Nobody listens, it hung up, or it took too long: there is no answer.
      return null;
    }
  };
}

/** The body as text; null where it is larger than it may be. */
async function textOf({ body }: Response, mostBytes: number): Promise<string | null> {
  if (body === null) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

import type { Headers } from './wire.js';

/** What the subject asked of the API that the suite plays. */
export interface ApiRequest {
  readonly method: string;
  /** Path and query, as they were asked for. */
  readonly url: string;
  readonly headers: Headers;
}

/** What the played API does with a request. */
export type ApiReply =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly text: string }
  | { readonly kind: 'hang-up' };

/** Answers one request; it may take as long as it likes, or never settle. */
export type ApiServe = (request: ApiRequest) => Promise<ApiReply>;

/** Refuses whoever shows nothing that was expected. */
const stranger: ApiReply = {
  kind: 'answer',
  status: 403,
  headers: { 'content-type': 'application/json' },
  text: '{"detail":"unknown"}',
};

/**
 * The API that the suite plays behind a subject, without a transport. It knows for whom it is asked by a nonce, wherever
 * the subject passes it on.
 */
export class PlayedApi {
  readonly #expected = new Map<string, ApiServe>();

  /** Has all requests that show the nonce answered by `serve`, until the function that is returned is called. */
  expect(nonce: string, serve: ApiServe): () => void {
    this.#expected.set(nonce, serve);
    return () => void this.#expected.delete(nonce);
  }

  /** Answers a request. */
  answer(request: ApiRequest): Promise<ApiReply> {
    const shown = [request.url, ...Object.values(request.headers)].join('\n');
    let found: [string, ApiServe] | null = null;
    // The longest: one nonce may begin like another.
    for (const entry of this.#expected) {
      if (shown.includes(entry[0]) && entry[0].length > (found?.[0].length ?? 0)) found = entry;
    }
    return found === null ? Promise.resolve(stranger) : found[1](request);
  }
}

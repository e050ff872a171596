import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Endpoint } from './endpoint.js';

/** An endpoint for which some requests of HTTP are more than a question with one answer: those of clients that poll. */
export interface TakingEndpoint extends Endpoint {
  /** Takes over a request at a path: says whether it has. */
  takes(path: string, request: IncomingMessage, response: ServerResponse): boolean;
}

/** Whether an endpoint takes requests over. */
export const isTaking = (endpoint: Endpoint): endpoint is TakingEndpoint => 'takes' in endpoint;

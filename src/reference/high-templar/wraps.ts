import type { Clock } from '../../base/clock.js';
import { isObject, type JsonObject, parseJson } from '../../base/json.js';
import type { HttpAnswer, Wrap } from '../endpoint.js';

type Answering = HttpAnswer | Promise<HttpAnswer>;

/** Stands before the triggers that come over HTTP: `take` hands one on; what is returned answers it. */
export const triggering =
  (make: (clock: Clock) => (body: JsonObject, take: () => Answering) => Answering): Wrap =>
  (endpoint, clock) => {
    const change = make(clock);
    return {
      ...endpoint,
      http(request) {
        if (request.path?.endsWith('/trigger/') !== true) return endpoint.http(request);
        const parsed = parseJson(request.body ?? '');
        return change(parsed.ok && isObject(parsed.value) ? parsed.value : {}, () => endpoint.http(request));
      },
    };
  };

/**
 * Every requirement of a protocol as a test of node:test.
 *
 * @module wireproof/node-test
 */
import { describe, it } from 'node:test';
import { type ConformanceOptions, casesOf, titleOf } from './cases.js';

export { ConformanceError, type ConformanceOptions } from './cases.js';

/**
 * Declares a test for each requirement of a protocol. The suite runs once, when the first of them does. A requirement
 * that cannot be judged is skipped, and the reason told; so is a SHOULD or MAY that does not hold, unless `strict`.
 *
 * @example
 * ```ts
 * conformance({ protocol: 'aio-rpc', url: () => server.url });
 * ```
 */
export function conformance(options: ConformanceOptions): void {
  describe(titleOf(options), () => {
    for (const { title, verdict } of casesOf(options)) {
      it(title, async (test) => {
        const reason = await verdict();
        if (reason !== null) test.skip(reason);
      });
    }
  });
}

import { clip } from '../../../src/base/text.js';
import type { Monitor } from '../../../src/judge/monitor.js';
import { memberOf } from '../../../src/words/message.js';
import { is, isMessage } from '../frames.js';

const updates = new Set(['set', 'set_all', 'set_count', 'insert', 'delete']);

/**
 * Updates come for what was subscribed to. Speaks only of groups that were never subscribed to on the connection: after
 * an unsubscribe an update may still have been under way.
 */
export const subscribersOnly: Monitor = {
  title: 'updates without a subscription',
  watch({ fromStart }) {
    const subscribed = new Set<string>();
    let blind = !fromStart;
    return (frame) => {
      if (frame.more.elidedBytes !== undefined) blind = true;
      if (blind || !isMessage(frame)) return [];
      // By the name alone: a wrong type is one finding, and another monitor's. What is no text may be too deep to compare.
      const name = memberOf(frame, 'name');
      if (typeof name !== 'string') return [];
      if (frame.dir === 'send') {
        if (is(frame, 'subscribe')) subscribed.add(name);
        return [];
      }
      const func = memberOf(frame, 'func');
      if (typeof func !== 'string' || !updates.has(func) || subscribed.has(name)) return [];
      const expected = 'no update of what this connection has never subscribed to';
      return [{ requirement: 'socksync/subscribers-only', outcome: 'broken', expected, seen: clip(frame.text ?? '') }];
    };
  },
};

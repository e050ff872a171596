import { briefJson, member } from '../../../src/base/json.js';
import type { Monitor } from '../../../src/judge/monitor.js';
import { memberOf } from '../../../src/words/message.js';
import { isEvent } from '../frames.js';

/** No event comes on a channel that this connection never asked for. */
export const subscribersOnly: Monitor = {
  title: 'events only where there was a subscribe',
  watch({ fromStart }) {
    const asked = new Set<unknown>();
    let blind = !fromStart;
    return (frame) => {
      if (frame.dir === 'send') {
        if (frame.more.elidedBytes !== undefined) blind = true;
        if (memberOf(frame, 'method') === 'subscribe') {
          const channel = member(memberOf(frame, 'payload'), 'channel');
          if (typeof channel === 'string') asked.add(channel);
          else blind = true;
        }
        return [];
      }
      if (blind || frame.dir !== 'recv' || !isEvent(frame)) return [];
      const channel = memberOf(frame, 'channel');
      if (typeof channel !== 'string' || asked.has(channel)) return [];
      return [
        {
          requirement: 'aio-rpc/subscribers-only',
          outcome: 'broken',
          expected: 'events of channels that this connection subscribed to',
          seen: `an event of the channel ${briefJson(channel)}`,
          kind: 'extra',
        },
      ];
    };
  },
};

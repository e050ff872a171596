import { briefJson, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import { Traffic } from '../traffic.js';

/** Each response answers one request, once; events come under the names of subscriptions that were answered. */
export const correlation: Monitor = {
  title: 'responses, events and what they are for',
  watch({ fromStart }) {
    const traffic = new Traffic();
    return (frame): readonly MonitorFinding[] => {
      const said = traffic.read(frame);
      if (!fromStart || traffic.disturbed || frame.dir !== 'recv') return [];
      const seen = clip(frame.text ?? '');
      switch (said.kind) {
        case 'response':
          return [{ requirement: 'dcrf/unasked', outcome: 'holds' }];
        case 'surplus': {
          const expected = 'one response to each request';
          const frames = [said.request.index, frame.index];
          return [{ requirement: 'dcrf/one-response', outcome: 'broken', expected, seen, kind: 'twice', frames }];
        }
        case 'unasked': {
          const expected = 'the `request_id` of a request or of a subscription of this connection';
          const id = `"request_id": ${briefJson(member(said.carried.payload, 'request_id'))}`;
          return [
            { requirement: 'dcrf/unasked', outcome: 'broken', expected, seen: `${id} in ${seen}`, kind: 'extra' },
          ];
        }
        case 'event': {
          if (said.early === null) return [{ requirement: 'dcrf/unasked', outcome: 'holds' }];
          const expected = 'the response to this subscription before its first event';
          const frames = [said.early.index, frame.index];
          return [{ requirement: 'dcrf/subscribe-first', outcome: 'broken', expected, seen, kind: 'order', frames }];
        }
        default:
          return [];
      }
    };
  },
};

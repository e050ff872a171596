import { briefJson, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import type { Monitor, MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { inPayload } from '../frames.js';
import { type Said, Traffic } from '../traffic.js';

/** Each response answers one request, once; events come under the names of subscriptions that were answered. */
export const correlation: Monitor = {
  title: 'responses, events and what they are for',
  watch({ fromStart }) {
    const traffic = new Traffic();
    return (frame) => {
      const said = traffic.read(frame);
      return !fromStart || traffic.disturbed || frame.dir !== 'recv' ? [] : judge(said, frame);
    };
  },
};

const asked: MonitorFinding = { requirement: 'dcrf/unasked', outcome: 'holds' };

function judge(said: Said, frame: Frame): readonly MonitorFinding[] {
  const seen = clip(frame.text ?? '');
  switch (said.kind) {
    case 'response':
      return said.early === null ? [asked] : [tooEarly(said.request, said.early)];
    case 'event':
      return said.early === null ? [asked] : [tooEarly(said.early, frame)];
    case 'surplus': {
      const expected = 'one response to each request';
      const frames = [said.request.index, frame.index];
      return [{ requirement: 'dcrf/one-response', outcome: 'broken', expected, seen, kind: 'twice', frames }];
    }
    case 'retyped': {
      const expected = `"request_id": ${briefJson(inPayload(said.request, 'request_id'))}, of this type`;
      const frames = [said.request.index, frame.index];
      return [{ requirement: 'dcrf/request-id-type', outcome: 'broken', expected, seen, frames }];
    }
    case 'unasked': {
      const expected = 'the `request_id` of a request or of a subscription of this connection';
      const id = `"request_id": ${briefJson(member(said.carried.payload, 'request_id'))}`;
      return [{ requirement: 'dcrf/unasked', outcome: 'broken', expected, seen: `${id} in ${seen}`, kind: 'extra' }];
    }
    default:
      // What is on a wrong stream, or in a wrong form, is no good frame: its shape is judged, and nothing else.
      return [];
  }
}

function tooEarly(subscription: Frame, event: Frame): MonitorFinding {
  return {
    requirement: 'dcrf/subscribe-first',
    outcome: 'broken',
    expected: 'the response to this subscription before its first event',
    seen: clip(event.text ?? ''),
    kind: 'order',
    frames: [subscription.index, event.index],
  };
}

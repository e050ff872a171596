import { isObject, type Json, type JsonObject, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { carriedBy, isSuccess } from '../frames.js';

const needsPk: readonly Json[] = ['retrieve', 'update', 'patch', 'delete', 'subscribe_instance'];
const needsData: readonly Json[] = ['create', 'update', 'patch'];

/** What a client sends: judged in recordings of clients. */
export const client: Monitor = {
  title: 'the requests of a client',
  watch({ fromStart }) {
    const open = new Set<string>();
    const live = new Map<string, Json | undefined>();
    return (frame): readonly MonitorFinding[] => {
      if (!isData(frame)) return [];
      const carried = carriedBy(frame);
      if (frame.dir === 'recv' && carried !== null) settle(carried.stream, carried.payload, open, live);
      if (frame.dir !== 'send') return [];
      if (carried === null)
        return frame.more.elidedBytes === undefined
          ? [broken('client-frame', 'a JSON object in a text frame', frame)]
          : [];
      const { stream, payload } = carried;
      const id = member(payload, 'request_id');
      const found: MonitorFinding[] = [
        check(
          'client-frame',
          typeof stream === 'string' || id !== undefined,
          '`stream`, a text, and `payload`, an object',
          frame,
        ),
        check('client-request-id', id !== undefined && id !== null, 'a `request_id`', frame),
      ];
      const action = member(payload, 'action') ?? null;
      if (needsPk.includes(action)) found.push(check('client-pk', member(payload, 'pk') !== undefined, '`pk`', frame));
      if (needsData.includes(action))
        found.push(check('client-data', isObject(member(payload, 'data')), '`data`, an object', frame));
      if (fromStart && id !== undefined) found.push(...named(keyOf(stream, id), action, payload, frame, open, live));
      return found;
    };
  },
};

function named(
  key: string,
  action: Json,
  payload: JsonObject,
  frame: Frame,
  open: Set<string>,
  live: Map<string, Json | undefined>,
): readonly MonitorFinding[] {
  const isUnsubscribe = typeof action === 'string' && action.startsWith('unsubscribe');
  const found: MonitorFinding[] = [];
  if (isUnsubscribe) {
    const own =
      live.has(key) &&
      (action !== 'unsubscribe_instance' || JSON.stringify(live.get(key)) === JSON.stringify(member(payload, 'pk')));
    if (action === 'unsubscribe_instance') {
      found.push(check('client-unsubscribe', own, 'the `request_id` and the `pk` of a subscription', frame));
    }
    live.delete(key);
  } else {
    const fresh = !open.has(key) && !live.has(key);
    found.push(check('client-request-id-fresh', fresh, 'a `request_id` that is not in use', frame));
    if (typeof action === 'string' && action.startsWith('subscribe')) live.set(key, member(payload, 'pk'));
  }
  open.add(key);
  return found;
}

function settle(
  stream: Json | undefined,
  payload: JsonObject,
  open: Set<string>,
  live: Map<string, Json | undefined>,
): void {
  const key = keyOf(stream, member(payload, 'request_id'));
  const refused = open.has(key) && !isSuccess(member(payload, 'response_status'));
  open.delete(key);
  if (refused) live.delete(key);
}

const keyOf = (stream: Json | undefined, id: Json | undefined): string => JSON.stringify([stream ?? null, id ?? null]);

function check(slug: string, holds: boolean, expected: string, frame: Frame): MonitorFinding {
  return holds ? { requirement: `dcrf/${slug}`, outcome: 'holds' } : broken(slug, expected, frame);
}

function broken(slug: string, expected: string, frame: Frame): MonitorFinding {
  return { requirement: `dcrf/${slug}`, outcome: 'broken', expected, seen: clip(frame.text ?? 'a binary frame') };
}

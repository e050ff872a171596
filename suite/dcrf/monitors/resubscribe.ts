import { type Json, member } from '../../../src/base/json.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { carriedBy, isSuccess } from '../frames.js';

interface Watched {
  /** What was subscribed, by its text: a client sends the same again. */
  readonly live: Map<string, Frame>;
  /** What a former connection had subscribed and this one has not sent yet; null where it follows none. */
  due: Map<string, Frame> | null;
  ended: boolean;
}

/**
 * A client that connects again sends its live subscriptions again. A recording names the connections of one client
 * alike: `a`, and then `a1`.
 */
export const resubscribe: Monitor = {
  title: 'subscriptions after a reconnection',
  whole: true,
  watch({ fromStart }) {
    const connections = new Map<string, Watched>();
    return (frame): readonly MonitorFinding[] => {
      if (!fromStart) return [];
      if (frame.dir === 'open') {
        const former = [...connections].findLast(
          ([name, one]) => one.ended && frame.conn.startsWith(name) && one.live.size > 0,
        );
        connections.set(frame.conn, {
          live: new Map(),
          due: former === undefined ? null : new Map(former[1].live),
          ended: false,
        });
        if (former !== undefined) former[1].live.clear();
        return [];
      }
      const watched = connections.get(frame.conn);
      if (watched === undefined) return [];
      if (frame.dir === 'close') {
        watched.ended = true;
        return missing(watched, frame);
      }
      return isData(frame) ? read(watched, frame) : [];
    };
  },
};

function read(watched: Watched, frame: Frame): readonly MonitorFinding[] {
  const carried = carriedBy(frame);
  if (carried === null) return [];
  const id = member(carried.payload, 'request_id');
  const key = JSON.stringify([carried.stream ?? null, id ?? null]);
  const action: Json | undefined = member(carried.payload, 'action');
  if (frame.dir === 'recv') {
    const refused =
      watched.live.has(key) && action === member(carriedBy(watched.live.get(key) ?? frame)?.payload, 'action');
    if (refused && !isSuccess(member(carried.payload, 'response_status'))) watched.live.delete(key);
    // By the time that something is answered, a client has sent again what it had.
    return missing(watched, frame);
  }
  if (typeof action !== 'string') return [];
  if (action.startsWith('unsubscribe')) watched.live.delete(key);
  else if (action.startsWith('subscribe')) {
    watched.live.set(key, frame);
    if (watched.due?.delete(key) === true) return [{ requirement: 'dcrf/resubscribe', outcome: 'holds' }];
  }
  return [];
}

function missing(watched: Watched, frame: Frame): readonly MonitorFinding[] {
  const { due } = watched;
  watched.due = null;
  if (due === null || due.size === 0) return [];
  const [first] = due.values();
  return [
    {
      requirement: 'dcrf/resubscribe',
      outcome: 'broken',
      expected: 'each live subscription again after the reconnection',
      seen: `${due.size} not sent again, the first of them ${first?.text ?? ''}`,
      kind: 'missing',
      frames: [...(first === undefined ? [] : [first.index]), frame.index],
    },
  ];
}

import { jsonEqual, jsonKey, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { carriedBy, inPayload, isRefusal, isSuccess } from '../frames.js';
import { isPlain, type Said, Traffic } from '../traffic.js';
import { formerOf } from './comeback.js';

/** A subscription that was accepted. */
interface Live {
  readonly request: Frame;
  /** Its object was deleted: to subscribe again, or not, is right. */
  gone: boolean;
}

interface Watched {
  readonly traffic: Traffic;
  readonly live: Map<string, Live>;
  /** What was live on the client's former connection and has not been sent again. */
  readonly due: Map<string, Live>;
  /** What is not answered yet, and whether it subscribes: a client may wait for that before it sends the next one. */
  readonly open: Map<Frame, boolean>;
  /** Names under which something was asked here, */
  readonly asked: Set<string>;
  /** and those under which a subscription was ended: what is still told begins none. */
  readonly over: Set<string>;
  /** Whether a subscription was sent again, */
  begun: boolean;
  /** and what the client asked for after that, none being open, and is no subscription. */
  other: Frame | null;
  /** What was answered last. */
  answered: Frame | null;
  lastMs: number;
  ended: boolean;
}

/** A client that has nothing to wait for, and is quiet for so many milliseconds, has sent all that it wants to. */
const quietMs = 500;

/**
 * A client that connects again sends its live subscriptions again: at once, after what it had kept in a queue, or each
 * after the answer to the one before. They are looked for until it has gone on to something else or was quiet for a
 * while, or its connection ends; where that was before it could send them, on the next one.
 */
export const resubscribe: Monitor = {
  title: 'subscriptions after a reconnection',
  whole: true,
  watch() {
    const connections = new Map<string, Watched>();
    const deleted = new Set<string>();
    return (frame): readonly MonitorFinding[] => {
      if (frame.dir === 'open') {
        connections.set(frame.conn, opened(frame, formerOf(frame.conn, connections)));
        return [];
      }
      const watched = connections.get(frame.conn);
      if (watched === undefined || watched.ended) return [];
      const wasQuiet = watched.open.size === 0 && frame.ms - watched.lastMs >= quietMs;
      if (isData(frame) && (frame.dir === 'send' || frame.dir === 'recv')) watched.lastMs = frame.ms;
      const [found, isOver] = frame.dir === 'close' ? closed(watched) : data(watched, frame, deleted);
      const isLate = wasQuiet && found.length === 0;
      return [...found, ...(isOver || isLate ? missing(watched, frame, deleted) : [])];
    };
  },
};

/** What a frame shows, and whether the client has said by now what it wanted to. */
type Seen = readonly [readonly MonitorFinding[], boolean];

function opened({ ms }: Frame, former: Watched | null): Watched {
  return {
    traffic: new Traffic(),
    live: new Map(),
    due: new Map([...(former?.due ?? []), ...(former?.live ?? [])]),
    open: new Map(),
    asked: new Set(),
    over: new Set(),
    begun: false,
    other: null,
    answered: null,
    lastMs: ms,
    ended: false,
  };
}

function closed(watched: Watched): Seen {
  watched.ended = true;
  const { open, answered } = watched;
  return [[], open.size === 0 && answered !== null && isPlain(inPayload(answered, 'action'))];
}

function data(watched: Watched, frame: Frame, deleted: Set<string>): Seen {
  // What was too long to be recorded may have been anything.
  if (frame.dir === 'send' && frame.more.elidedBytes !== undefined) watched.due.clear();
  const said = watched.traffic.read(frame);
  if (said.kind === 'event') told(watched, said);
  if (said.kind === 'astray' || said.kind === 'retyped') watched.open.delete(said.request ?? frame);
  if (said.kind === 'response') return [[], answered(watched, said)];
  if (said.kind !== 'request' || said.name === null) return [[], false];
  if (member(said.carried.payload, 'action') === 'delete') deleted.add(objectOf(frame));
  return [asked(watched, said.name, frame), false];
}

function asked(watched: Watched, name: string, frame: Frame): readonly MonitorFinding[] {
  const { live, due, open, over } = watched;
  const before = due.get(name);
  const isAgain = before !== undefined && isSame(before.request, frame);
  const isKnown = watched.asked.has(name) || before !== undefined;
  const isWaiting = [...open.values()].includes(true);
  open.set(frame, isAgain || isSubscription(frame));
  watched.asked.add(name);
  if (isAgain || isSubscription(frame)) {
    over.delete(name);
    if (!isAgain) return [];
    watched.begun = true;
    due.delete(name);
    live.set(name, { ...before, request: frame });
    return [{ requirement: 'dcrf/resubscribe', outcome: 'holds', frames: [before.request.index, frame.index] }];
  }
  const held = live.get(name);
  if (isKnown && !isPlain(inPayload(frame, 'action')) && (held === undefined || !isSame(held.request, frame))) {
    // What bears the name of a subscription ends it, whatever the server calls that.
    due.delete(name);
    live.delete(name);
    over.add(name);
  } else if (watched.begun && !isWaiting) watched.other = frame;
  return [];
}

/** Reads a response, and says whether the client went on to something else before it. */
function answered(watched: Watched, { name, request, carried }: Extract<Said, { kind: 'response' }>): boolean {
  const { live, open, over } = watched;
  const status = member(carried.payload, 'response_status');
  open.delete(request);
  if (isRefusal(status)) live.delete(name);
  else if (isSuccess(status) && isSubscription(request) && !over.has(name) && !live.has(name)) {
    live.set(name, { request, gone: false });
  }
  watched.answered = request;
  // What was sent in one go with its subscriptions may stand before them.
  return request === watched.other && ![...open.values()].includes(true);
}

function told({ live, over }: Watched, { name, request, carried, early }: Extract<Said, { kind: 'event' }>): void {
  if (early !== null || over.has(name)) return;
  // Whoever is told of changes has subscribed, whatever the server calls that.
  const action = inPayload(request, 'action');
  const isEnd = typeof action === 'string' && action.startsWith('unsubscribe');
  if (!live.has(name) && typeof action === 'string' && !isEnd && !isPlain(action)) {
    live.set(name, { request, gone: false });
  }
  const own = live.get(name);
  const isOfOne = own !== undefined && inPayload(own.request, 'pk') !== undefined;
  if (isOfOne && member(carried.payload, 'action') === 'delete') own.gone = true;
}

function missing({ due }: Watched, frame: Frame, deleted: ReadonlySet<string>): readonly MonitorFinding[] {
  const left = [...due.values()].filter(({ request, gone }) => !gone && !deleted.has(objectOf(request)));
  due.clear();
  const [first] = left;
  if (first === undefined) return [];
  return [
    {
      requirement: 'dcrf/resubscribe',
      outcome: 'broken',
      expected: 'each live subscription again after the reconnection',
      seen: `${left.length} not sent again, the first of them ${clip(first.request.text ?? '')}`,
      kind: 'missing',
      frames: [first.request.index, frame.index],
    },
  ];
}

function isSubscription(request: Frame): boolean {
  const action = inPayload(request, 'action');
  return typeof action === 'string' && action.startsWith('subscribe');
}

/** Whether two requests under one name subscribe to the same. */
function isSame(left: Frame, right: Frame): boolean {
  return ['action', 'pk'].every((key) => jsonEqual(inPayload(left, key), inPayload(right, key)));
}

/** The object that a request names, as the key of a set. */
function objectOf(request: Frame): string {
  return jsonKey([carriedBy(request)?.stream ?? null, inPayload(request, 'pk') ?? null]);
}

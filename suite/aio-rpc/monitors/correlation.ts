import { briefJson, isObject, type Json, jsonDepth, jsonEqual, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import { isData, type Monitor, type MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';
import { memberOf, objectOf } from '../../../src/words/message.js';
import { kindOf } from '../frames.js';

/** A frame that was sent and not yet answered. */
interface Open {
  readonly frame: Frame;
  /** Its id where that is a string; undefined where none can be read. */
  readonly id: string | undefined;
  /** What was sent as an id that is no string. */
  readonly other: Json | undefined;
  readonly method: Json | undefined;
}

/**
 * Each response answers one request: its id is that of an open one, its method is that request's, and none is answered
 * twice. Says nothing once a frame was too long to be recorded, or where the traffic starts in the middle.
 */
export const correlation: Monitor = {
  title: 'responses and their requests',
  watch({ fromStart }) {
    const open: Open[] = [];
    const answered = new Map<string, Frame[]>();
    let blind = !fromStart;
    return (frame) => {
      if (frame.more.elidedBytes !== undefined) blind = true;
      if (blind || !isData(frame)) return [];
      if (frame.dir === 'send') open.push(openOf(frame));
      if (frame.dir !== 'recv') return [];
      const kind = kindOf(frame);
      return kind === 'success' || kind === 'error' ? respond(kind, frame, open, answered) : [];
    };
  },
};

/** Requests deeper or larger than this may be answered by who never read them: their id is free to be unreadable. */
const mostLevels = 32;
const mostCharacters = 16 * 1024;

function openOf(frame: Frame): Open {
  const id = memberOf(frame, 'id');
  const text = frame.text ?? '';
  const extreme = text.length > mostCharacters || jsonDepth(text) > mostLevels;
  const readable = typeof id === 'string' && id !== '' && !extreme;
  return { frame, id: readable ? id : undefined, other: readable ? undefined : id, method: memberOf(frame, 'method') };
}

function respond(
  kind: 'success' | 'error',
  frame: Frame,
  open: Open[],
  answered: Map<string, Frame[]>,
): readonly MonitorFinding[] {
  const id = memberOf(frame, 'id');
  const method = memberOf(frame, 'method');
  const mine = open.filter((one) => one.id !== undefined && one.id === id);
  const request = mine.find((one) => one.method === method) ?? mine[0];
  if (request !== undefined) {
    open.splice(open.indexOf(request), 1);
    answered.set(keyOf(id), [request.frame, frame]);
    return [...rightId(kind, request, frame), ...methodOf(kind, request, frame)];
  }
  const own = kind === 'success' ? 'aio-rpc/success-id' : 'aio-rpc/error-id';
  const unreadable = open.find((one) => one.id === undefined);
  const earlier = id === undefined || id === null ? undefined : answered.get(keyOf(id));
  const isOwn = unreadable?.other !== undefined && jsonEqual(unreadable.other, id);
  // An error about what could not be read may borrow an id. A success, or what was said before, borrows nothing.
  const borrows = unreadable !== undefined && kind === 'error' && !(earlier !== undefined && sameAgain(earlier, frame));
  if (earlier !== undefined && !isOwn && !borrows) return [twice(earlier, frame, id)];
  if (unreadable !== undefined) {
    open.splice(open.indexOf(unreadable), 1);
    if (isOwn) answered.set(keyOf(id), [unreadable.frame, frame]);
    return aboutUnreadable(kind, unreadable, frame, id);
  }
  const request0 = open[0];
  if (request0 === undefined && (id === undefined || id === null)) return [];
  if (open.length === 1) open.pop();
  const expected = request0 === undefined ? 'the id of an open request' : `"id": ${JSON.stringify(request0.id)}`;
  return [broken(own, expected, shownId(frame), request0 === undefined ? [frame] : [request0.frame, frame])];
}

function rightId(kind: 'success' | 'error', request: Open, frame: Frame): MonitorFinding[] {
  const requirement = kind === 'success' ? 'aio-rpc/success-id' : 'aio-rpc/error-id';
  return [{ requirement, outcome: 'holds', frames: [request.frame.index, frame.index] }];
}

function methodOf(kind: 'success' | 'error', request: Open, frame: Frame): MonitorFinding[] {
  const method = memberOf(frame, 'method');
  const requirement = kind === 'success' ? 'aio-rpc/success-method' : 'aio-rpc/error-method';
  if (typeof request.method !== 'string' || (kind === 'error' && (method === undefined || method === null))) return [];
  const frames = [request.frame.index, frame.index];
  if (jsonEqual(method, request.method)) return [{ requirement, outcome: 'holds', frames }];
  if (kind === 'success' && method === undefined) return [];
  const expected = `"method": ${briefJson(request.method)}`;
  return [broken(requirement, expected, `"method": ${briefJson(method)}`, [request.frame, frame])];
}

/** The answer to a frame without a readable id: it may have no id, null or what was sent, and no other. */
function aboutUnreadable(kind: 'success' | 'error', sent: Open, frame: Frame, id: Json | undefined): MonitorFinding[] {
  const free = id === undefined || id === null || (sent.other !== undefined && jsonEqual(id, sent.other));
  const requirement = kind === 'error' ? 'aio-rpc/error-id-unreadable' : 'aio-rpc/success-id';
  // A success about a frame without any id is wrong, but not for its id.
  if (kind === 'success' && (free || sent.other === undefined)) return [];
  if (free) return [{ requirement, outcome: 'holds', frames: [sent.frame.index, frame.index] }];
  return [broken(requirement, 'no id, null or the value that was sent', shownId(frame), [sent.frame, frame])];
}

/** An id as a key: a text and a number are different ids. A subject may send one that is too deep to be written. */
function keyOf(id: Json | undefined): string {
  return typeof id === 'string' ? `"${id}"` : briefJson(id, 1000);
}

function sameAgain(earlier: readonly Frame[], frame: Frame): boolean {
  return jsonEqual(objectOf(earlier[1] ?? frame), objectOf(frame));
}

function twice(earlier: readonly Frame[], frame: Frame, id: Json | undefined): MonitorFinding {
  const seen = `a second response with id ${briefJson(id)}: ${clip(frame.text ?? '')}`;
  return {
    ...broken('aio-rpc/one-response', 'one response to each request', seen, [...earlier, frame]),
    kind: 'twice',
  };
}

function shownId(frame: Frame): string {
  const message = frame.json();
  const id = message.ok && isObject(message.value) ? member(message.value, 'id') : undefined;
  return id === undefined ? `no id: ${clip(frame.text ?? '')}` : `"id": ${briefJson(id)}`;
}

function broken(requirement: string, expected: string, seen: string, frames: readonly Frame[]): MonitorFinding {
  return { requirement, outcome: 'broken', expected, seen, frames: frames.map((one) => one.index) };
}

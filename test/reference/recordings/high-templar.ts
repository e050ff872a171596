import type { Clock } from '../../../src/base/clock.js';
import { isObject, type Json, type JsonObject, member } from '../../../src/base/json.js';
import { type AskApi, type HttpAnswer, jsonAnswer } from '../../../src/reference/endpoint.js';
import { createHighTemplar } from '../../../src/reference/high-templar/core.js';
import { fixtureApi } from '../../../src/reference/high-templar/fixture.js';
import type { Rules } from '../../../src/reference/high-templar/model.js';
import { keyOf } from '../../../src/reference/high-templar/rooms.js';
import { upstream } from '../../../src/reference/high-templar/upstream.js';
import type { Recordings } from '../recorded.js';

const allowing = (...rooms: readonly JsonObject[]): HttpAnswer => jsonAnswer(200, { allowed_rooms: rooms });
const numbered = (...names: readonly string[]) => names.map((a) => ({ a }));

/** What the recorded API answered about clients that the fixture does not know, first to last; null: it hung up. */
const answers: Readonly<Record<string, readonly (HttpAnswer | null)[]>> = {
  'x-duplicates': [allowing(...numbered('1', '2', '3', '1', '4', '5', '2'))],
  'x-nullrooms': [jsonAnswer(200, { allowed_rooms: null })],
  'x-html': [{ status: 200, headers: { 'content-type': 'text/html' }, text: '<p>hello</p>' }],
  'x-drop': [null],
  'x-number': [allowing({ n: 1 })],
  'x-changing': [
    allowing({ target: 'message', customer: '1' }, { target: 'chat-create', customer: '1' }),
    allowing({ target: 'chat-create', customer: '2' }),
  ],
};

/** The API of the recordings, as new. */
function recordedApi(): AskApi {
  const asked = new Map<string, number>();
  return async (request, giveUp) => {
    const [, token = ''] = /^Token (.*)$/.exec(request.headers?.authorization ?? '') ?? [];
    const known = answers[token];
    if (known === undefined) return fixtureApi(request, giveUp);
    const times = asked.get(token) ?? 0;
    asked.set(token, times + 1);
    return known[Math.min(times, known.length - 1)] ?? null;
  };
}

/**
 * The published gateway goes through the subscriptions of a room in the order of their hashes. Where it mattered, this
 * is the order that it was.
 */
const latestFirst: Partial<Rules> = { listeners: (view, rooms) => [...upstream.listeners(view, rooms)].reverse() };
const orders: Readonly<Record<string, Partial<Rules>>> = { 'trigger-order.json': latestFirst };

function start(recording: string, clock: Clock) {
  return createHighTemplar({ profile: 'upstream', clock, ask: recordedApi(), rules: orders[recording] ?? {} });
}

/** The rooms of a hello are a set; errors that are no answers carry a name of the connection; counters go on and on. */
function meaning(message: JsonObject): JsonObject {
  const { allowed_rooms: rooms, requestId, ...rest } = message;
  if (Array.isArray(rooms)) return { ...rest, rooms: (rooms as readonly Json[]).map(keyOf).toSorted() };
  if (member(message, 'code') === 'error') return rest;
  const open = member(message, 'open_connections');
  return open === undefined || !isObject(message) ? message : { open, rooms: member(message, 'num_rooms') ?? null };
}

/** What high-templar 3.1.0 has said. */
export const highTemplar: Recordings = {
  protocol: 'high-templar',
  start,
  triggerPath: '/high-templar/trigger/',
  skipped: [
    {
      recording: 'data-fidelity.json',
      frames: [33, 37],
      why: 'NaN and Infinity are no JSON: the one is refused here, and the other stays 1e400',
    },
    {
      recording: 'http-trigger-absent.json',
      frames: [1, 4, 5],
      why: 'triggers by HTTP stand for those by a broker here; what is not the path of the endpoint is the host’s',
    },
    {
      recording: 'reuse-after-unsubscribe.json',
      frames: [19, 23, 27, 35, 38, 39, 40, 41, 42],
      why: 'whether a dead entry is found, and kept alive, hangs on its hash there: here it never is',
    },
    {
      recording: 'subscribe-python-equality.json',
      frames: [13, 17],
      unsent: [12, 16],
      why: '1 and 1.0 are two rooms there, and one here, as they are one number',
    },
  ],
  whole: {},
  meaning,
};

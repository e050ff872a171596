import type { Clock } from '../../../src/base/clock.js';
import type { JsonObject } from '../../../src/base/json.js';
import { type AskApi, type HttpAnswer, type HttpRequest, jsonAnswer } from '../../../src/reference/endpoint.js';
import { fixtureApi } from '../../../src/reference/high-templar/fixture.js';

const rooms: readonly JsonObject[] = [{ target: 'message', customer: '1' }];
const page = { status: 200, headers: { 'content-type': 'text/html' }, text: '<p>Hello</p>' };

/** What an API that is not well says of clients, by their tokens. */
const answers: Readonly<Record<string, HttpAnswer | null>> = {
  created: jsonAnswer(201, { allowed_rooms: rooms }),
  missing: jsonAnswer(404, { allowed_rooms: rooms }),
  broken: jsonAnswer(500, { allowed_rooms: rooms }),
  page,
  text: { ...page, headers: { 'content-type': 'application/json' } },
  null: jsonAnswer(200, { allowed_rooms: null }),
  object: jsonAnswer(200, { allowed_rooms: { target: 'message' } }),
  number: jsonAnswer(200, { allowed_rooms: 5 }),
  texts: jsonAnswer(200, { allowed_rooms: ['message'] }),
  nulls: jsonAnswer(200, { allowed_rooms: [null] }),
  list: jsonAnswer(200, rooms),
  empty: jsonAnswer(200, {}),
  gone: null,
  redirected: jsonAnswer(302, {}, { location: '/elsewhere' }),
  round: jsonAnswer(302, {}, { location: 'bootstrap/' }),
  deep: { ...page, text: `{"allowed_rooms":[{"a":${'['.repeat(400)}${']'.repeat(400)}}]}` },
  two: jsonAnswer(200, { allowed_rooms: [message(), message(), { n: 1 }, { a: '1', b: '2' }, { a: '3', b: '4' }] }),
};

function message(): JsonObject {
  return { target: 'message', customer: '1' };
}

/** After how long a `late` answer comes, whether it is still waited for or not. */
const lateMs = 12_000;

/** An API that is told by tokens how to fail; those of the fixture are answered as there. */
export function scriptedApi(clock: Clock, heard: (request: HttpRequest) => void = () => undefined): AskApi {
  let changes = 0;
  return async (request, giveUp) => {
    heard(request);
    const [, token = ''] = /^\w+ (.*)$/.exec(request.headers?.authorization ?? '') ?? [];
    if (request.path === '/elsewhere') return jsonAnswer(200, { allowed_rooms: rooms });
    if (token === 'silent') return new Promise((resolve) => giveUp.addEventListener('abort', () => resolve(null)));
    if (token === 'late') {
      await new Promise<void>((resolve) => void clock.after(lateMs, resolve));
      return jsonAnswer(200, { allowed_rooms: rooms });
    }
    if (token === 'changing') {
      changes++;
      return jsonAnswer(200, { allowed_rooms: changes === 1 ? rooms : [{ target: 'since', customer: '1' }] });
    }
    const scripted = Object.hasOwn(answers, token) ? answers[token] : undefined;
    return scripted === undefined ? fixtureApi(request, giveUp) : scripted;
  };
}

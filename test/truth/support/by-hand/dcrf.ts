import { isObject, type Json, member, parseJson } from '../../../../src/base/json.js';
import type { Behaviour } from '../server.js';
import type { Pretender, Speech } from './speech.js';

/** What a request is about, as it was sent; null for what was not. */
interface About {
  readonly stream: Json;
  readonly action: Json;
  readonly id: Json;
  readonly pk: Json;
  readonly data: Json;
}

function about(text: string): About {
  const parsed = parseJson(text);
  const message = parsed.ok ? parsed.value : null;
  const payload = member(message, 'payload');
  const [action = null, id = null, pk = null, data = null] = ['action', 'request_id', 'pk', 'data'].map((name) =>
    member(payload, name),
  );
  return { stream: member(message, 'stream') ?? 'things', action, id, pk, data };
}

/** A frame with the stream, the action and the name of a request; made from texts, which may be too deep to be walked. */
function reply(request: string, status: number, data: string, errors: string, more = ''): string {
  const { stream, action, id } = about(request);
  const head = `"action":${JSON.stringify(action)},"request_id":${JSON.stringify(id)}`;
  const body = `"response_status":${status},"data":${data},"errors":[${errors}]${more}`;
  return `{"stream":${JSON.stringify(stream)},"payload":{${head},${body}}}`;
}

const success = (request: string, data: string, more = ''): string => reply(request, 200, data, '', more);
const error = (request: string, status = 400, why = '"no"'): string => reply(request, status, 'null', why);

function event(id: string, data: string, stream = '"things"'): string {
  return `{"stream":${stream},"payload":{"action":"update","request_id":${id},"data":${data}}}`;
}

export const speech: Speech = {
  frames: 'stream',
  constants: {
    success: success('{"payload":{"action":"list","request_id":"1"}}', '[]'),
    error: error('{"payload":{"action":"list","request_id":"1"}}'),
    event: event('"1"', '{"pk":1}'),
  },
  members: ['stream', 'payload', 'action', 'request_id', 'response_status', 'data', 'errors', 'pk', 'name', 'x'],
  answers: (request, value, more = '') => [success(request, value, more)],
  refusals: (request, why) => [error(request, 400, why)],
  unasked: (value) => event('"id"', value),
  everywhere: (json) => [
    event(json, json, json),
    event(json, json),
    `{"stream":"things","payload":{"action":${json},"request_id":${json},"response_status":${json},"data":${json},"errors":${json}}}`,
    `{"stream":${json},"payload":{"action":"list","x":${json}}}`,
  ],
};

const says = (answer: (text: string) => string): (() => Behaviour) => {
  return () => ({ text: (line, text) => line.text(answer(text)) });
};

/** The payload of a request with further members, as if it were a response. */
function returned(text: string): string {
  const parsed = parseJson(text);
  const message = parsed.ok ? parsed.value : null;
  const payload = member(message, 'payload');
  return JSON.stringify({
    stream: member(message, 'stream') ?? 'things',
    payload: { ...(isObject(payload) ? payload : {}), response_status: 200, errors: [] },
  });
}

const ofObjects: readonly Json[] = ['retrieve', 'update', 'patch', 'delete'];
const known: readonly Json[] = ['list', 'create', ...ofObjects, 'subscribe_instance', 'unsubscribe_instance'];

/** Whether a server by hand would read a request, and knows its action. */
function isReadable(text: string): boolean {
  const { action, data, pk } = about(text);
  if (!known.includes(action) || (ofObjects.includes(action) && pk === null)) return false;
  return !['create', 'update', 'patch'].includes(String(action)) || isObject(data);
}

/** An object that is what was sent, under the key that was named, in the words of both streams. */
function asSent(text: string, key: Json): string {
  const { data } = about(text);
  return JSON.stringify({ name: '', counter: 0, ...(isObject(data) ? data : {}), pk: key, id: key });
}

/** Refuses what it cannot read, makes objects with keys of their own, and keeps none of them. */
function forgetful(isThere: boolean): Behaviour {
  let last = 0;
  const answer = (text: string): string => {
    if (!isReadable(text)) return error(text, 405);
    const { action, pk } = about(text);
    if (action === 'create') return reply(text, 201, asSent(text, ++last), '');
    if (action === 'list') return success(text, '[]');
    if (action === 'delete') return isThere ? reply(text, 204, 'null', '') : error(text, 404);
    if (ofObjects.includes(action)) return isThere ? success(text, asSent(text, pk)) : error(text, 404);
    return reply(text, 201, 'null', '');
  };
  return { text: (line, text) => line.text(answer(text)) };
}

const named = ['request-id', 'response-action'];
/** Its frames are what frames are to be, though nothing is behind them. */
const wellFormed = [...named, 'request-id-type', 'stream', 'response-status', 'response-data', 'errors', 'unasked'];
const answering = [...wellFormed, 'one-response', 'generic', 'pipelined'];
/** Whoever agrees to every subscription has let it succeed: that nothing is told is another matter. */
const agreeing = [...answering, 'subscribe', 'custom-subscribe'];
const refusing = ['unknown-action', 'unknown-action-status', 'missing-action'];
/** It says the defaults with each object that it makes. */
const making = ['create-defaults', 'create-fresh', 'subscribe'];

export const pretenders: readonly Pretender[] = [
  {
    title: 'an echo that says success',
    behaviour: says(returned),
    truly: [...named, 'custom-subscribe'],
    exit: 1,
  },
  {
    title: 'a server that answers everything with success, and null',
    behaviour: says((text) => success(text, 'null')),
    truly: [...named, 'custom-subscribe'],
    exit: 1,
  },
  {
    title: 'a server that answers everything with success, and the object that was sent',
    behaviour: says((text) => success(text, asSent(text, 1))),
    truly: [...agreeing, 'create-defaults'],
    exit: 1,
  },
  {
    title: 'a server that refuses everything',
    behaviour: says((text) => error(text)),
    truly: named,
    exit: 1,
  },
  {
    title: 'a server that refuses everything as unknown',
    behaviour: says((text) => error(text, 405)),
    truly: named,
    exit: 1,
  },
  {
    title: 'a server that answers with success and error by turns',
    behaviour() {
      let count = 0;
      return { text: (line, text) => line.text(count++ % 2 === 0 ? success(text, asSent(text, count)) : error(text)) };
    },
    truly: [...answering, 'create-defaults'],
    exit: 1,
  },
  {
    title: 'a server that refuses what it cannot read, makes objects, and knows none of them any more',
    behaviour: () => forgetful(false),
    truly: [...answering, ...refusing, ...making],
    exit: 1,
  },
  {
    title: 'a server that refuses what it cannot read, agrees to the rest, keeps nothing and tells nothing',
    behaviour: () => forgetful(true),
    truly: [...answering, ...refusing, ...making, 'unsubscribe'],
    exit: 1,
  },
  {
    title: 'a server that makes objects and tells everybody of something else under each name',
    behaviour() {
      const inner = forgetful(true);
      return {
        text(line, text) {
          inner.text?.(line, text);
          const { id, stream, action } = about(text);
          if (action === 'subscribe_instance') line.text(event(JSON.stringify(id), '{"pk":0}', JSON.stringify(stream)));
        },
      };
    },
    truly: [...answering, ...refusing, ...making, 'unsubscribe'],
    exit: 1,
  },
];

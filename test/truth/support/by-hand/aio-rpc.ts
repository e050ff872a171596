import { member, parseJson } from '../../../../src/base/json.js';
import { answerHttp, type Behaviour } from '../server.js';
import type { Pretender, Speech } from './speech.js';

const answers = (answer: (text: string) => string): Behaviour => ({
  text: (line, text) => line.text(answer(text)),
  http: (line) => answerHttp(line, '200 OK', ['Content-Type: text/html'], '<p>hello'),
});

/** The id and the method of a request, as they were sent. */
function about(text: string): { readonly id?: unknown; readonly method?: unknown } {
  const parsed = parseJson(text);
  if (!parsed.ok) return {};
  const [id, method] = [member(parsed.value, 'id'), member(parsed.value, 'method')];
  return { ...(id === undefined ? {} : { id }), ...(method === undefined ? {} : { method }) };
}

/** The beginning of a response: the id and the method of its request. */
function head(request: string): string {
  const { id = null, method = null } = about(request);
  return `{"id":${JSON.stringify(id)},"method":${JSON.stringify(method)}`;
}

/** A success that returns what was sent; made from the text of the payload, which may be too deep to be walked. */
function returned(text: string): string {
  const payload = /"payload":(.*)\}$/s.exec(text)?.[1] ?? '{}';
  const members = Object.entries(about(text)).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  return `{${[...members, `"response":${payload}`].join(',')}}`;
}

const error = '{"error":{"message":"no"}}';

export const speech: Speech = {
  frames: 'frame-text',
  constants: { error, success: '{"id":"1","method":"echo","response":{}}' },
  members: ['id', 'method', 'response', 'error', 'channel', 'event', 'data', 'x'],
  answers: (request, value, more = '') => [`${head(request)}${more},"response":${value}}`],
  refusals: (request, why) => [`${head(request)},"error":${why}}`],
  unasked: (value) => `{"channel":"x","event":"e","data":${value}}`,
  everywhere: (json) => [
    `{"id":${json},"method":${json},"response":{"token":${json},"subscribed":{"x":[${json}]}}}`,
    `{"id":${json},"method":${json},"error":{"message":${json}}}`,
    `{"channel":${json},"event":${json},"data":${json},"id":${json}}`,
  ],
};

/** Its frames are what frames are to be, though nothing is behind them. */
const wellFormed = ['frame-text', 'frame-kind'];
const ofAnEcho = [...wellFormed, 'pipelined', 'id-reuse', 'id-per-connection', 'echo'];
const unharmed = ['deep-value', 'large-value', 'binary-frame'];
const refusing = ['success-id', 'success-method', 'error-id-unreadable', 'not-json', 'not-object', 'id-missing'];

export const pretenders: readonly Pretender[] = [
  {
    title: 'an echo that adds a member',
    behaviour: () => answers((text) => text.replace(/\}$/, ',"echoed":true}')),
    truly: [],
    exit: 1,
  },
  {
    title: 'a server that answers everything with an empty success',
    behaviour: () => answers((text) => JSON.stringify({ ...about(text), response: {} })),
    truly: wellFormed,
    exit: 1,
  },
  {
    title: 'a server that answers everything with an error',
    behaviour: () => answers((text) => JSON.stringify({ ...about(text), error: { message: 'no' } })),
    truly: wellFormed,
    exit: 1,
  },
  {
    title: 'a server that answers everything with a success and what was sent',
    behaviour: () => answers(returned),
    truly: [...ofAnEcho, ...unharmed],
    exit: 1,
  },
  {
    title: 'a server that refuses what it cannot read and returns the rest',
    behaviour: () => answers((text) => ('id' in about(text) && 'method' in about(text) ? returned(text) : error)),
    truly: [...ofAnEcho, ...unharmed, ...refusing, 'method-missing'],
    exit: 1,
  },
];

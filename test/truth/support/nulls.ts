import { member, parseJson } from '../../../src/base/json.js';
import { acceptHandshake, answerHttp, type Behaviour } from './server.js';

/** A subject that conforms to nothing. */
export interface Null {
  readonly title: string;
  /** null: nobody listens. */
  readonly behaviour: Behaviour | null;
}

/** One that knows what is asked, does nothing of it, and answers. */
export interface Pretender {
  readonly title: string;
  readonly behaviour: Behaviour;
  /** What is true of it all the same: nothing else may pass. */
  readonly truly: readonly string[];
}

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

/** A success that returns what was sent; made from the text of the payload, which may be too deep to be walked. */
function returned(text: string): string {
  const payload = /"payload":(.*)\}$/s.exec(text)?.[1] ?? '{}';
  const members = Object.entries(about(text)).map(([key, value]) => `"${key}":${JSON.stringify(value)}`);
  return `{${[...members, `"response":${payload}`].join(',')}}`;
}

/** Draws JSON of all kinds, the same in each run. */
function randomJson(): () => string {
  const keys = ['id', 'method', 'response', 'error', 'channel', 'event', 'data', 'x'];
  let state = 7;
  const draw = (most: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
  const value = (depth: number): unknown => {
    const kind = draw(depth > 3 ? 4 : 6);
    if (kind === 4) return Array.from({ length: draw(4) }, () => value(depth + 1));
    if (kind !== 5) return [null, true, draw(1000), String(draw(1000))][kind];
    return Object.fromEntries(Array.from({ length: draw(5) }, () => [keys[draw(keys.length)] ?? '', value(depth + 1)]));
  };
  return () => JSON.stringify(value(0));
}

/** Answers the first frame of each connection and no other. */
function onlyFirst(answer: (text: string) => string): Behaviour {
  const heard = new Set<number>();
  return {
    text(line, text) {
      if (!heard.has(line.number)) line.text(answer(text));
      heard.add(line.number);
    },
  };
}

/** Does everything so many milliseconds later. */
function slowly(ms: number, { text }: Behaviour): Behaviour {
  return {
    handshake: (line, head) => void setTimeout(() => acceptHandshake(line, head), ms),
    text: (line, said) => void setTimeout(() => text?.(line, said), ms),
  };
}

const error = '{"error":{"message":"no"}}';

/** Those that do not come as far as being judged. */
export const strangers: readonly Null[] = [
  { title: 'a server that says nothing', behaviour: {} },
  { title: 'a server that closes at once', behaviour: { opened: (line) => line.close(1000) } },
  { title: 'a server that ends the connection at once', behaviour: { accepted: (line) => void line.socket.end() } },
  { title: 'a server that closes upon the first frame', behaviour: { text: (line) => line.close(1011) } },
  { title: 'an echo', behaviour: answers((text) => text) },
  {
    title: 'an echo that writes JSON in its own way',
    behaviour: answers((text) => {
      const parsed = parseJson(text);
      return parsed.ok ? JSON.stringify(parsed.value, null, 1) : text;
    }),
  },
  { title: 'a server that always answers with the same error', behaviour: answers(() => error) },
  {
    title: 'a server that always answers with the same success',
    behaviour: answers(() => '{"id":"1","method":"echo","response":{}}'),
  },
  { title: 'a server that answers with random JSON', behaviour: answers(randomJson()) },
  { title: 'a server that answers only the first frame of a connection', behaviour: onlyFirst(returned) },
  {
    title: 'a server that answers the handshake with status 500',
    behaviour: { handshake: (line) => answerHttp(line, '500 Internal Server Error', [], 'oops') },
  },
  { title: 'a server that accepts TCP and says nothing', behaviour: { handshake: () => undefined } },
  {
    title: 'a server that takes long for everything, and then says nothing',
    behaviour: slowly(300, onlyFirst(returned)),
  },
  { title: 'a port where nobody listens', behaviour: null },
];

/** Its frames are what frames are to be, though nothing is behind them. */
const wellFormed = ['frame-text', 'frame-kind'];
const ofAnEcho = [...wellFormed, 'pipelined', 'id-reuse', 'id-per-connection', 'echo'];
const unharmed = ['deep-value', 'large-value', 'binary-frame'];
const refusing = ['success-id', 'success-method', 'error-id-unreadable', 'not-json', 'not-object', 'id-missing'];

/** Those that are judged, since each request comes back in another frame. */
export const pretenders: readonly Pretender[] = [
  {
    title: 'an echo that adds a member',
    behaviour: answers((text) => text.replace(/\}$/, ',"echoed":true}')),
    truly: [],
  },
  {
    title: 'a server that answers everything with an empty success',
    behaviour: answers((text) => JSON.stringify({ ...about(text), response: {} })),
    truly: wellFormed,
  },
  {
    title: 'a server that answers everything with an error',
    behaviour: answers((text) => JSON.stringify({ ...about(text), error: { message: 'no' } })),
    truly: wellFormed,
  },
  {
    title: 'a server that answers everything with a success and what was sent',
    behaviour: answers(returned),
    truly: [...ofAnEcho, ...unharmed],
  },
  {
    title: 'a server that refuses what it cannot read and returns the rest',
    behaviour: answers((text) => ('id' in about(text) && 'method' in about(text) ? returned(text) : error)),
    truly: [...ofAnEcho, ...unharmed, ...refusing, 'method-missing'],
  },
];

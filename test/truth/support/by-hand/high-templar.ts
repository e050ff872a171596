import { member, parseJson } from '../../../../src/base/json.js';
import { answerHttp, type Behaviour, type Line } from '../server.js';
import { draws, greeting, type Pretender, randomJson, type Speech } from './speech.js';

/** What a message is about; null where it is none. */
function about(text: string): { readonly type: unknown; readonly room: unknown; readonly id: unknown } | null {
  const parsed = parseJson(text);
  if (!parsed.ok) return null;
  const [type, room, id] = ['type', 'room', 'requestId'].map((name) => member(parsed.value, name));
  return { type, room, id };
}

const targets = ['message', 'chat-create', 'chat-update'];

/** Whether a room is like those of the fixture: a server by hand knows no other. */
function isKnown(room: unknown): boolean {
  if (typeof room !== 'object' || room === null || !('target' in room)) return false;
  const { target } = room;
  return typeof target === 'string' && targets.some((one) => target.startsWith(one)) && Object.keys(room).length === 2;
}

const error = (why = '"room-not-found"', more = ''): string => `{"code":"error","message":${why}${more}}`;
const success = (more = ''): string => `{"code":"success"${more}}`;
const publication = (id: string, data: string, more = ''): string =>
  `{"type":"publish","requestId":${id},"data":${data}${more}}`;
const hello = '{"is_authenticated":true,"allowed_rooms":[]}';

/** What is said to a message by who knows them, and what keeps it from being carried out. */
function refusalOf(text: string): string | null {
  const message = about(text);
  if (message === null || (message.type !== 'subscribe' && message.type !== 'unsubscribe')) return 'unknown-type';
  if (typeof message.id !== 'string') return 'no-request-id';
  return message.type === 'unsubscribe' || isKnown(message.room) ? null : 'room-not-found';
}

export const speech: Speech = {
  greeting: hello,
  frames: 'frames',
  // One that always says the same answer passes first contact: it is a pretender.
  constants: { hello, publication: publication('"1"', '{}'), pong: 'pong' },
  members: ['type', 'room', 'requestId', 'data', 'allowed_rooms', 'is_authenticated', 'message', 'x'],
  answers(request, value, more = '') {
    if (request === 'ping') return ['pong'];
    const refusal = refusalOf(request);
    if (refusal !== null) return [error(JSON.stringify(refusal), more)];
    const { type, id } = about(request) ?? {};
    // Nobody asks for a value here: it comes as if somebody had triggered it.
    return [success(more), ...(type === 'subscribe' ? [publication(JSON.stringify(id), value, more)] : [])];
  },
  refusals: (_request, why) => [error(why)],
  unasked: (value) => publication('"id"', value),
  everywhere: (json) => [
    `{"is_authenticated":${json},"allowed_rooms":${json}}`,
    `{"is_authenticated":true,"allowed_rooms":[${json}]}`,
    `{"code":${json},"message":${json}}`,
    publication(json, json),
    `{"open_connections":${json},"num_rooms":${json}}`,
  ],
};

const says = (answers: (text: string) => readonly string[], http?: (line: Line) => void): Behaviour =>
  greeting(speech, {
    text(line, text) {
      for (const one of answers(text)) line.text(one);
    },
    ...(http === undefined ? {} : { http }),
  });

const taken = (line: Line): void => answerHttp(line, '200 OK', ['Content-Type: application/json'], success());

/** Errors, each followed by a message of any kind that a gateway may send, all made of random parts. */
function randomMessages(): () => readonly string[] {
  const draw = draws();
  const json = randomJson(speech.members, draw);
  const one = (texts: readonly string[]): string => texts[draw(texts.length)] ?? '';
  return () => [
    one([error(), error(json())]),
    one([hello, publication(json(), json()), `{"is_authenticated":${json()}}`, `{"code":${json()}}`, 'pong', json()]),
  ];
}

/** Its frames are what frames are to be, though nothing is behind them. */
const wellFormed = ['hello', 'hello-key', 'hello-type', 'hello-once', 'frames', 'response-code'];
/** Whoever tells everybody of no room tells so those as well who are allowed none, or refused. */
const roomless = [...wellFormed, 'hello-none', 'hello-denied-rooms'];
const agreeing = [...roomless, 'subscribe', 'star-any', 'star-itself'];
const pinging = ['ping', 'ping-each'];
/** What it cannot read is refused, and nothing else. */
const reading = [...agreeing, ...pinging, 'trigger-status', 'answer-order', 'error-message', 'publish-type'];

export const pretenders: readonly Pretender[] = [
  {
    title: 'a gateway that answers everything with success',
    behaviour: () => says(() => [success()]),
    truly: agreeing,
    exit: 1,
  },
  {
    title: 'a gateway that answers everything with success, triggers as well',
    behaviour: () => says(() => [success()], taken),
    truly: [...agreeing, 'trigger-status'],
    exit: 1,
  },
  {
    title: 'a gateway that refuses everything',
    behaviour: () => says(() => [error()]),
    truly: [...roomless, 'error-message'],
    exit: 1,
  },
  {
    title: 'a gateway that refuses everything but pings and triggers',
    behaviour: () => says((text) => [text === 'ping' ? 'pong' : error()], taken),
    truly: [...roomless, ...pinging, 'trigger-status', 'error-message'],
    exit: 1,
  },
  {
    title: 'a gateway that answers with success and error by turns, and takes triggers',
    behaviour() {
      const counts = new Map<Line, number>();
      return greeting(speech, {
        text(line) {
          const count = counts.get(line) ?? 0;
          counts.set(line, count + 1);
          line.text(count % 2 === 0 ? success() : error());
        },
        http: taken,
      });
    },
    truly: [...agreeing, 'trigger-status', 'error-message'],
    exit: 1,
  },
  {
    title: 'a gateway that refuses everything, and says other things at random',
    behaviour() {
      const draw = randomMessages();
      return says(draw, taken);
    },
    truly: [...roomless, 'publish-type', 'trigger-status'],
    exit: 1,
  },
  {
    title: 'a gateway that refuses what it cannot read, agrees to the rest, takes triggers, and publishes nothing',
    behaviour: () => says((text) => speech.answers(text, 'null').slice(0, 1), taken),
    truly: reading,
    exit: 1,
  },
  {
    title: 'a gateway that refuses what it cannot read, and publishes something of its own to each subscription',
    behaviour: () => says((text) => speech.answers(text, '"hello"'), taken),
    truly: reading,
    exit: 1,
  },
  {
    title: 'a gateway that tells everybody that it is not authenticated',
    behaviour: () => ({ opened: (line) => line.text('{"is_authenticated":false}'), http: taken }),
    truly: ['hello', 'hello-key', 'hello-type', 'hello-denied', 'frames'],
    exit: 1,
  },
];

import { type Speech, sayHttp } from './by-hand/speech.js';
import { forever, type Hostile, stream } from './hostile.js';
import { overHttp } from './hostile-answers.js';
import { answerHttp, headerOf, type Line } from './server.js';

function frameOf(opcode: number, payload: Buffer, fin = true): Buffer {
  return Buffer.concat([headerOf(opcode, payload.length, fin), payload]);
}

/** One frame, as often as it goes into 64 KiB. */
function batch(frame: Buffer): Buffer {
  return Buffer.concat(Array.from({ length: Math.ceil((64 * 1024) / frame.length) }, () => frame));
}

const levels = 100_000;
const deep = '['.repeat(levels) + ']'.repeat(levels);

/** What a terminal, a page and an XML parser would take for their own. */
const poison = '\u001b[2J\u001b]0;owned\u0007\u009b31m\r\n<script>alert(1)</script>]]>&amp;\u0000\u0008\ufffe\u202egnp';
const poisonJson = JSON.stringify(poison);

/** Names of members that every object has already. */
const inherited = '{"polluted":true,"toString":1,"hasOwnProperty":1}';
const inheriting = `"__proto__":${inherited},"constructor":{"prototype":${inherited}}`;

/** Writes a few bytes at a time, for as long as anybody waits. */
function drip(line: Line, text: string): void {
  let at = 0;
  const timer = setInterval(() => {
    if (line.gone) clearInterval(timer);
    else void line.write(text[at++ % text.length] ?? '');
  }, 10);
  line.socket.once('close', () => clearInterval(timer));
}

function sayAll(line: Line, texts: readonly (string | Buffer)[]): void {
  for (const text of texts) line.text(text);
}

/** A hostile subject, or what it says: to each text, and to each plain request where those are made. */
type Draft = Hostile & {
  says?(asked: string): readonly (string | Buffer)[];
  /** What answers a plain request; the first of what it says where this is absent. */
  answer?(asked: string): string | Buffer | undefined;
};

/** Those that mean harm, in the words of a protocol. */
export const hostilesIn = (speech: Speech): readonly Hostile[] =>
  speech.http === undefined
    ? onConnections(speech).map(asItSays)
    : [...onConnections(speech).map((one) => asItAnswers(speech, one)), ...overHttp];

function asItSays({ says, answer: _, ...one }: Draft): Hostile {
  return says === undefined ? one : { ...one, turn: (line) => (text) => sayAll(line, says(text)) };
}

/** Harm over plain HTTP as well; whose answers there are harmless may pass first contact. */
function asItAnswers(speech: Speech, draft: Draft): Hostile {
  const { says, answer = (asked) => says?.(asked)[0] } = draft;
  const one = asItSays(draft);
  if (says !== undefined) return { ...one, http: (line, _head, body) => sayHttp(line, speech, answer(body) ?? '') };
  return one.http === undefined && one.handshake === undefined ? { ...one, answers: true } : one;
}

const onConnections = (speech: Speech): readonly Draft[] => [
  {
    title: 'only binary frames',
    turn: (line) => () => line.frame(2, Buffer.from(speech.unasked('{}'))),
  },
  {
    title: 'a frame of 100 MB',
    floods: true,
    turn(line) {
      const bytes = 100 * 1024 * 1024;
      void line.write(headerOf(1, bytes)).then(() => stream(line, bytes));
      return undefined;
    },
  },
  {
    title: 'a frame of 100 MB in fragments',
    floods: true,
    turn(line) {
      void line.write(frameOf(1, Buffer.from('x'), false));
      void forever(line, frameOf(0, Buffer.alloc(64 * 1024, 'x'), false));
      return undefined;
    },
  },
  {
    title: 'fragments of nothing without end',
    turn(line) {
      void line.write(frameOf(1, Buffer.alloc(0), false));
      void forever(line, batch(frameOf(0, Buffer.alloc(0), false)));
      return undefined;
    },
  },
  {
    title: 'frames without end',
    floods: true,
    turn(line) {
      void forever(line, batch(frameOf(1, Buffer.from(speech.unasked('1')))));
      return undefined;
    },
  },
  {
    title: 'frames of a megabyte without end',
    floods: true,
    turn(line) {
      void forever(line, frameOf(1, Buffer.alloc(1024 * 1024, 'x')));
      return undefined;
    },
  },
  {
    title: 'pings without end',
    floods: true,
    turn(line) {
      void forever(line, batch(frameOf(9, Buffer.from('ping'))));
      return undefined;
    },
  },
  {
    title: 'a hundred answers to each request',
    answers: true,
    says: (asked) => Array.from({ length: 100 }, (_, times) => speech.answers(asked, `{"times":${times}}`)).flat(),
  },
  { title: 'text that is no UTF-8', says: () => [Buffer.from([0xff, 0xfe, 0xc0])] },
  {
    title: 'answers of 100 000 levels',
    heavy: true,
    answers: true,
    says: (asked) => speech.answers(asked, deep),
  },
  {
    title: 'errors of 100 000 levels',
    heavy: true,
    answers: true,
    says: (asked) => speech.refusals(asked, deep),
  },
  {
    title: 'names, ids and values of 100 000 levels',
    heavy: true,
    says: () => speech.everywhere(deep),
  },
  {
    title: 'names, ids and values of 100 000 levels beside answers',
    heavy: true,
    answers: true,
    says: (asked) => [...speech.answers(asked, '{}'), ...speech.everywhere(deep)],
  },
  { title: 'brackets that never close', heavy: true, says: () => ['['.repeat(levels)] },
  {
    title: 'members that are called like an object’s prototype',
    answers: true,
    says: (asked) => [
      ...speech.answers(asked, `{${inheriting},"subscribed":{"__proto__":["x"]}}`, `,${inheriting}`),
      ...speech.everywhere(inherited),
    ],
  },
  {
    title: 'a reset in the middle of a frame',
    turn: (line) => () => {
      void line.write(headerOf(1, 100));
      line.reset();
    },
  },
  { title: 'a reset at once', turn: (line) => void line.reset() },
  {
    title: 'half a frame and then silence',
    turn: (line) => () => line.frame(1, Buffer.from(speech.unasked('{').slice(0, 9)), { claims: 100 }),
  },
  {
    title: 'bytes that are no frames',
    turn: (line) => () => void line.write('this is not the frame you are looking for'),
  },
  {
    title: 'a frame longer than numbers go',
    turn: (line) => () => void line.write(Buffer.alloc(10, 0xff).fill(0x81, 0, 1).fill(0x7f, 1, 2)),
  },
  { title: 'a close frame with a code that there is not', turn: (line) => () => line.close(1005) },
  {
    title: 'close reasons that are poison',
    turn: (line) => () => {
      const reason = Buffer.from(poison).subarray(0, 100);
      line.frame(8, Buffer.concat([Buffer.from([0x0f, 0xa0]), reason.subarray(0, reason.lastIndexOf('g'))]));
    },
  },
  {
    title: 'answers that are poison for terminals, pages and XML',
    answers: true,
    says: (asked) => [
      ...speech.answers(asked, `{${poisonJson}:[${poisonJson}]}`),
      ...speech.everywhere(poisonJson),
      poison,
    ],
    // As it is, though no JSON has such in it.
    answer: (asked) => speech.answers(asked, `"${poison}"`)[0],
    http: (line) => answerHttp(line, '418 \u009b31m', ['Content-Type: text/html', 'Allow: \u009b31m'], poison),
  },
  { title: 'no answer to a close', answers: true, allowed: true, closing: () => undefined },
  {
    title: 'HTML instead of a handshake',
    handshake: (line) => answerHttp(line, '200 OK', ['Content-Type: text/html'], '<p>hello'),
  },
  {
    title: 'a redirect instead of a handshake',
    handshake: (line, request) =>
      answerHttp(line, '302 Found', [`Location: http://${/^host: *(\S+)/im.exec(request)?.[1]}/`], ''),
  },
  {
    title: 'bytes that are no HTTP',
    handshake: (line) => void line.write('\u0000\u0001garbage\r\n\r\n'.repeat(9)),
    http: (line) => void line.write('garbage\r\n\r\n'),
  },
  {
    title: 'a handshake that comes drop by drop',
    handshake: (line) => drip(line, 'HTTP/1.1 101 Switching Protocols\r\nX: '),
    http: (line) => drip(line, 'HTTP/1.1 200 OK\r\nX: '),
  },
  {
    title: 'headers and bodies without end',
    handshake: (line) => void forever(line, Buffer.from(`HTTP/1.1 101 Switching Protocols\r\nX: ${'x'.repeat(9999)}`)),
    http(line) {
      void line
        .write('HTTP/1.1 200 OK\r\nContent-Length: 10000000000\r\n\r\n')
        .then(() => stream(line, 10_000_000_000));
    },
  },
  {
    title: 'an upgrade that nobody asked for',
    handshake: (line) => answerHttp(line, '101 Switching Protocols', ['Upgrade: tea'], ''),
    http: (line) => answerHttp(line, '101 Switching Protocols', ['Upgrade: tea', 'Connection: Upgrade'], ''),
  },
];

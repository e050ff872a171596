import type { Speech } from './by-hand/speech.js';
import { answerHttp, headerOf, type Line } from './server.js';

/** A subject that means harm, or does it. */
export interface Hostile {
  readonly title: string;
  /** It says more than anybody can judge: the suite has to cut it off. */
  readonly floods?: true;
  /** What it says costs so much to be read that time is lost by that. */
  readonly heavy?: true;
  /** It answers what it is asked, beside the harm: it may pass first contact. */
  readonly answers?: true;
  /** It breaks nothing that is demanded, however rude it is. */
  readonly allowed?: true;
  /** Turns on a connection that speaks WebSocket. Returns what it does with each text from then on; else it is deaf. */
  turn?(line: Line): ((text: string) => void) | undefined;
  /** What it does with a handshake. */
  handshake?(line: Line, head: string): void;
  /** What it does with a plain request. */
  http?(line: Line, head: string, body: string): void;
  /** What it does with a close frame. */
  closing?(line: Line): void;
}

/** Writes on and on, as fast as the other side reads, until the connection is gone. */
async function forever(line: Line, bytes: Buffer): Promise<void> {
  while (!line.gone) await line.write(bytes);
}

/** So many bytes, in pieces, as fast as the other side reads. */
async function stream(line: Line, bytes: number): Promise<void> {
  const piece = Buffer.alloc(64 * 1024, 'x');
  for (let left = bytes; left > 0 && !line.gone; left -= piece.length) await line.write(piece.subarray(0, left));
}

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

function sayAll(line: Line, texts: readonly string[]): void {
  for (const text of texts) line.text(text);
}

/** Those that mean harm, in the words of a protocol. */
export const hostilesIn = (speech: Speech): readonly Hostile[] => [
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
    turn: (line) => (text) => {
      for (let times = 0; times < 100; times++) sayAll(line, speech.answers(text, `{"times":${times}}`));
    },
  },
  { title: 'text that is no UTF-8', turn: (line) => () => line.text(Buffer.from([0xff, 0xfe, 0xc0])) },
  {
    title: 'answers of 100 000 levels',
    heavy: true,
    answers: true,
    turn: (line) => (text) => sayAll(line, speech.answers(text, deep)),
  },
  {
    title: 'errors of 100 000 levels',
    heavy: true,
    answers: true,
    turn: (line) => (text) => sayAll(line, speech.refusals(text, deep)),
  },
  {
    title: 'names, ids and values of 100 000 levels',
    heavy: true,
    turn: (line) => () => sayAll(line, speech.everywhere(deep)),
  },
  {
    title: 'names, ids and values of 100 000 levels beside answers',
    heavy: true,
    answers: true,
    turn: (line) => (text) => sayAll(line, [...speech.answers(text, '{}'), ...speech.everywhere(deep)]),
  },
  { title: 'brackets that never close', heavy: true, turn: (line) => () => line.text('['.repeat(levels)) },
  {
    title: 'members that are called like an object’s prototype',
    answers: true,
    turn: (line) => (text) =>
      sayAll(line, [
        ...speech.answers(text, `{${inheriting},"subscribed":{"__proto__":["x"]}}`, `,${inheriting}`),
        ...speech.everywhere(inherited),
      ]),
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
    turn: (line) => (text) => {
      sayAll(line, speech.answers(text, `{${poisonJson}:[${poisonJson}]}`));
      sayAll(line, speech.everywhere(poisonJson));
      line.text(poison);
    },
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

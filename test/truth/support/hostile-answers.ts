import { forever, type Hostile, stream } from './hostile.js';
import { answerHttp, type Line } from './server.js';

/** Writes the beginning of an answer to a plain request, which is said to be so long. */
function beginAnswer(line: Line, length: number, body = '{"data":'): void {
  void line.write(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`);
}

const page = 'Content-Type: text/html';

/** Those whose harm is in their answers to plain requests. */
export const overHttp: readonly Hostile[] = [
  { title: 'a page as the answer to every request', http: (line) => answerHttp(line, '200 OK', [page], '<p>hello') },
  {
    title: 'an answer of 100 MB to every request',
    http(line) {
      const bytes = 100 * 1024 * 1024;
      beginAnswer(line, bytes, '');
      void stream(line, bytes);
    },
  },
  {
    title: 'an answer in pieces without end',
    http(line) {
      void line.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      void forever(line, Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`));
    },
  },
  { title: 'half an answer and then silence', http: (line) => beginAnswer(line, 1000) },
  {
    title: 'half an answer and then a reset',
    http(line) {
      beginAnswer(line, 1000);
      line.reset();
    },
  },
  {
    title: 'answers that are shorter than they say',
    http(line) {
      beginAnswer(line, 1000);
      line.socket.end();
    },
  },
  {
    title: 'a request that is sent on and on',
    http: (line) => answerHttp(line, '307 Temporary Redirect', ['Location: /api/method/graphql'], ''),
  },
  {
    title: 'a status that there is not',
    http: (line) => answerHttp(line, '999 Whatever', ['Content-Type: application/json'], '{}'),
  },
  {
    title: 'cookies without end',
    http: (line) => answerHttp(line, '200 OK', [`Set-Cookie: sid=${'x'.repeat(1024 * 1024)}`], '{}'),
  },
  {
    title: 'cookies that are headers',
    http: (line) => answerHttp(line, '200 OK', ['Set-Cookie: sid=\u009b31m\u0000x; Path=/'], '{"message":"Logged In"}'),
  },
];

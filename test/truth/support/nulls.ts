import { parseJson } from '../../../src/base/json.js';
import { greeting, randomJson, type Speech, sayHttp } from './by-hand/speech.js';
import { acceptHandshake, answerHttp, type Behaviour } from './server.js';

/** A subject that conforms to nothing. */
export interface Null {
  readonly title: string;
  /** null: nobody listens. */
  readonly behaviour: Behaviour | null;
}

/** Answers the first frame of each connection and no other. */
function onlyFirst({ text }: Behaviour): Behaviour {
  const heard = new Set<number>();
  return {
    text(line, said) {
      if (!heard.has(line.number)) text?.(line, said);
      heard.add(line.number);
    },
  };
}

/** Does everything so many milliseconds later. */
function slowly(ms: number, { opened, text }: Behaviour): Behaviour {
  return {
    handshake: (line, head) => void setTimeout(() => acceptHandshake(line, head), ms),
    opened: (line, head) => void setTimeout(() => opened?.(line, head), ms),
    text: (line, said) => void setTimeout(() => text?.(line, said), ms),
  };
}

/** Those that are right on connections and nowhere else, and the other way round. */
function byHalves(speech: Speech): readonly Null[] {
  const right: NonNullable<Behaviour['http']> = (line, _head, body) =>
    sayHttp(line, speech, speech.answers(body, '"hello"')[0] ?? '');
  const onConnections = (http: NonNullable<Behaviour['http']>): Behaviour =>
    greeting(speech, {
      text(line, text) {
        for (const one of speech.answers(text, '"hello"')) line.text(one);
      },
      http,
    });
  const page = 'Content-Type: text/html';
  return [
    {
      title: 'a server that speaks on connections, and answers no request',
      behaviour: onConnections(() => undefined),
    },
    {
      title: 'a server that speaks on connections, and hangs up upon requests',
      behaviour: onConnections((line) => void line.socket.end()),
    },
    {
      title: 'a server that speaks on connections, and answers every request with status 500',
      behaviour: onConnections((line) => answerHttp(line, '500 Internal Server Error', [page], '<p>oops')),
    },
    {
      title: 'a server that speaks on connections, and answers every request with a page',
      behaviour: onConnections((line) => answerHttp(line, '200 OK', [page], '<p>hello')),
    },
    {
      title: 'a server that speaks on connections, and sends every request elsewhere',
      behaviour: onConnections((line) => answerHttp(line, '302 Found', ['Location: /'], '')),
    },
    {
      title: 'a server that answers requests, and says nothing on connections',
      behaviour: { http: right },
    },
    {
      title: 'a server that answers requests, and closes connections at once',
      behaviour: { opened: (line) => line.close(1000), http: right },
    },
    {
      title: 'a server that answers requests, and accepts no connection',
      behaviour: { handshake: (line) => answerHttp(line, '404 Not Found', [page], '<p>no'), http: right },
    },
  ];
}

/** Those that do not come as far as being judged, whatever they were to speak. */
export function strangersTo(speech: Speech): readonly Null[] {
  const { constants, members, answers: right } = speech;
  const draw = randomJson(members);
  const greets = (behaviour: Behaviour): Behaviour => greeting(speech, behaviour);
  const answers = (answer: (text: string) => readonly string[]): Behaviour =>
    greets({
      text(line, text) {
        for (const one of answer(text)) line.text(one);
      },
      http(line, _head, body) {
        if (speech.http === undefined) answerHttp(line, '200 OK', ['Content-Type: text/html'], '<p>hello');
        else sayHttp(line, speech, answer(body)[0] ?? '');
      },
    });
  const first = speech.greeting === undefined ? onlyFirst(answers((text) => right(text, '{}'))) : greets({});
  return [
    { title: 'a server that says nothing', behaviour: {} },
    { title: 'a server that closes at once', behaviour: { opened: (line) => line.close(1000) } },
    {
      title: 'a server that ends the connection at once',
      behaviour: { accepted: (line) => void line.socket.end() },
    },
    { title: 'a server that closes upon the first frame', behaviour: greets({ text: (line) => line.close(1011) }) },
    {
      title: 'a server that takes long for the handshake, and closes upon the first frame',
      behaviour: slowly(700, greets({ text: (line) => line.close(1011) })),
    },
    { title: 'an echo', behaviour: answers((text) => [text]) },
    {
      title: 'an echo that writes JSON in its own way',
      behaviour: answers((text) => {
        const parsed = parseJson(text);
        return [parsed.ok ? JSON.stringify(parsed.value, null, 1) : text];
      }),
    },
    ...Object.entries(constants).map(([what, text]) => ({
      title: `a server that always answers with the same ${what}`,
      behaviour: answers(() => [text]),
    })),
    { title: 'a server that answers with random JSON', behaviour: answers(() => [draw()]) },
    { title: 'a server that says only the first thing that it has to say', behaviour: first },
    {
      title: 'a server that answers the handshake with status 500',
      behaviour: { handshake: (line) => answerHttp(line, '500 Internal Server Error', [], 'oops') },
    },
    { title: 'a server that accepts TCP and says nothing', behaviour: { handshake: () => undefined } },
    { title: 'a server that takes long for everything, and then says nothing more', behaviour: slowly(700, first) },
    ...(speech.http === undefined ? [] : byHalves(speech)),
    { title: 'a port where nobody listens', behaviour: null },
  ];
}

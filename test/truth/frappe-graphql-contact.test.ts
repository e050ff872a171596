import { describe, expect, it } from 'vitest';
import { spokenByHand } from './support/by-hand/index.js';
import { greeting, sayHttp } from './support/by-hand/speech.js';
import { judge } from './support/judged.js';
import { answerHttp, type Behaviour, type Line, serve } from './support/server.js';
import { suiteWith } from './support/suite.js';

const subject = { protocol: 'frappe-graphql', binding: 'socketio' };
const { speech } = spokenByHand('frappe-graphql/socketio');
const timeoutMs = 500;

/** Answers every query as it must be answered. */
const answers: NonNullable<Behaviour['http']> = (line, _head, body) =>
  sayHttp(line, speech, speech.answers(body, '"Query"')[0] ?? '');

const closes = (line: Line): void => {
  line.frame(8, Buffer.concat([Buffer.from([0x0f, 0xa0]), Buffer.from('not today')]));
};

interface Case {
  readonly title: string;
  readonly behaviour: Behaviour;
  readonly why: RegExp;
}

const query = String.raw`the query \{ contact_\w+: __typename \}`;

const cases: readonly Case[] = [
  {
    title: 'a site that says nothing over HTTP',
    behaviour: greeting(speech, { http: () => undefined }),
    why: new RegExp(`^${query} was not answered over HTTP: no answer came in time$`),
  },
  {
    title: 'a site that hangs up over HTTP',
    behaviour: greeting(speech, { http: (line) => line.socket.end() }),
    why: new RegExp(`^${query} was not answered over HTTP: `),
  },
  {
    title: 'a site without GraphQL',
    behaviour: greeting(speech, { http: (line) => answerHttp(line, '404 Not Found', [], '<p>gone') }),
    why: new RegExp(`^${query} was not answered under its alias: the status 404: <p>gone$`),
  },
  {
    title: 'a site that closes every connection instead of opening Engine.IO',
    behaviour: { opened: closes, http: answers },
    why: /`socketioUrl`\): the connection ended \(close code 4000: not today\)$/,
  },
  {
    title: 'a site that closes every connection once Engine.IO is open',
    behaviour: greeting(speech, { opened: closes, http: answers }),
    why: /^nobody can be told anything by Socket\.IO: the connection ended \(close code 4000: not today\)$/,
  },
  {
    title: 'a site that answers no handshake',
    behaviour: { handshake: () => undefined, http: answers },
    why: /^a connection could not be opened: the handshake was not answered in time$/,
  },
  {
    title: 'a site that answers nothing',
    behaviour: { handshake: () => undefined, http: () => undefined },
    why: /^a connection could not be opened: the handshake was not answered in time$/,
  },
];

describe('first contact with HTTP and Socket.IO', () => {
  it.each(cases)('says what is wrong with $title', async ({ behaviour, why }) => {
    const server = await serve(behaviour);
    const loaded = await suiteWith(subject.protocol, (_, at) => at === 0);
    const judged = await judge(server.origin, { ...subject, timeoutMs, loaded });
    await server.emptied();
    await server.stop();
    const [started] = judged.events;
    expect(started).toMatchObject({ type: 'run-started', contact: { ok: false, reason: expect.stringMatching(why) } });
    expect(judged.durationMs).toBeLessThan(3 * timeoutMs);
  });
});

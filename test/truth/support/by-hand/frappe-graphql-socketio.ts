import { objectIn } from '../../../../src/reference/tap.js';
import type { Behaviour } from '../server.js';
import { agreed, dataText, elsewhere, isKnown, members, type Operation, operationIn } from './frappe-graphql.js';
import { greeting, type Pretender, type Speech, sayHttp } from './speech.js';

const session = 'Set-Cookie: sid=5e551017; Path=/';
const told = (name: string, message: string): string => `42[${JSON.stringify(name)},${message}]`;
const event = (id: string, data: string, more = ''): string =>
  told('doc_events', `{"type":"GQL_DATA","id":${id},"payload":{"data":{"doc_events":${data}}}${more}}`);

/** What a packet of a client is answered with by any server of Socket.IO; null where it is none. */
function packetAnswer(text: string): readonly string[] | null {
  if (text === '40') return ['40{"sid":"50c4e7"}'];
  if (text.startsWith('40/')) {
    const namespace = text.slice(2).replace(/,.*$/s, '');
    return [`44${namespace},{"message":"Invalid namespace"}`];
  }
  return /^[1-6]/.test(text) ? [] : null;
}

/** What a body of a request asks for. */
const about = (body: string): Operation => operationIn(objectIn(body));

export const speech: Speech = {
  greeting: '0{"sid":"e1094e","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000}',
  frames: 'http-answer',
  http: [session],
  constants: {
    result: '{"data":{"ping":"pong"}}',
    id: '{"data":{"doc_events":{"subscription_id":"9cbj89kcv"}}}',
    'list of errors': '{"errors":[{"message":"no"}]}',
    message: '{"message":"hello"}',
    event: event('"9cbj89kcv"', '{}'),
  },
  members,
  answers(request, value, more = '') {
    const operation = about(request);
    if (operation.query !== '') return [dataText(operation, value, more)];
    return packetAnswer(request) ?? [`{"message":${value}${more}}`];
  },
  refusals: (request, why) => packetAnswer(request) ?? [`{"errors":[{"message":${why}}]}`],
  unasked: (value) => event('"id"', value),
  everywhere: (json) => [
    `{"data":{"doc_events":${json}},"errors":${json},"message":${json}}`,
    event(json, json),
    event('"id"', `{"name":${json},"subscription_id":${json},"document":${json}}`, `,"errors":${json}`),
    told('doc_events', json),
    told('user_login', `{"type":${json},"id":${json},"payload":${json}}`),
    `42[${json},${json}]`,
    `451-["doc_events",{"_placeholder":true,"num":${json}}]`,
    `0${json}`,
    `40${json}`,
    `44/barrier,${json}`,
  ],
};

/** An answer over HTTP: its status and its body. */
type Said = readonly [status: string, body: string];

const ok = (body: string): Said => ['200 OK', body];
const errors: Said = ok('{"errors":[{"message":"no"}]}');

interface ByHand {
  /** What an operation is answered with. */
  executes(operation: Operation): Said;
  /** What any other command is answered with. */
  commands?(path: string, body: string, head: string): Said;
  /** What a socket is told upon an event of its own. */
  hears?(name: unknown, argument: unknown): readonly string[];
}

/** Answers first contact and what belongs to Socket.IO rightly, and all else by hand. */
function says({ executes, commands = () => ok('{"message":"hello"}'), hears = () => [] }: ByHand): Behaviour {
  return greeting(speech, {
    text(line, text) {
      const [name, argument] = text.startsWith('42[') ? (JSON.parse(text.slice(2)) as readonly unknown[]) : [];
      for (const one of [...(packetAnswer(text) ?? []), ...hears(name, argument)]) line.text(one);
    },
    http(line, head, body) {
      const path = head.split(' ', 2)[1] ?? '/';
      const operation = about(body);
      const isContact = operation.root?.field === '__typename';
      const isOperation = path.startsWith('/api/method/graphql');
      const [status, answer] = isContact
        ? ok(dataText(operation, '"Query"'))
        : isOperation
          ? executes(operation)
          : commands(path, body, head);
      sayHttp(line, speech, answer, status);
    },
  });
}

let made = 0;

/** Agrees to an operation that it can read, as if it had been carried out. */
function agreeing(operation: Operation): Said {
  if (!isKnown(operation)) return errors;
  const id = `{"subscription_id":"${(made++).toString(16).padStart(8, '0')}"}`;
  return ok(dataText(operation, operation.isSubscription ? id : JSON.stringify(agreed(operation))));
}

/** Knows the users of the fixture and their passwords, and who has a session by the cookie that it gave. */
function knowing(path: string, body: string, head: string): Said {
  const given = new URLSearchParams(`${body}&${path.split('?')[1] ?? ''}`);
  if (path.startsWith('/api/method/login')) {
    const { usr = given.get('usr'), pwd = given.get('pwd') } = objectIn(body);
    return usr !== null && ['conformance', 'admin'].includes(String(pwd)) ? ok('{"message":"Logged In"}') : denied;
  }
  return /^cookie:.*sid=/im.test(head) ? ok('{"message":"conformance@example.com"}') : denied;
}

const denied: Said = ['401 Unauthorized', '{"message":"no"}'];

/** It refuses what is no query. */
const reading = ['invalid-syntax'];
/** A ping has an answer, and no more than that. */
const answering = ['query', 'operation-name', 'http-answer'];
/** It knows who may come in; whoever is in is always the same one to it. */
const users = ['login', 'login-query', 'login-form', 'login-json', 'who-own'];

export const pretenders: readonly Pretender[] = [
  {
    title: 'a site that logs everybody in, accepts Socket.IO, and answers every request with an empty object',
    behaviour: () => says({ executes: () => ok('{}'), commands: () => ok('{}') }),
    truly: [],
    exit: 1,
  },
  {
    title: 'an echo that says success',
    behaviour: () => says({ executes: (operation) => ok(dataText(operation, JSON.stringify(operation.query))) }),
    truly: ['query'],
    exit: 1,
  },
  {
    title: 'a site that answers every operation with null',
    behaviour: () => says({ executes: (operation) => ok(dataText(operation, 'null')) }),
    truly: [],
    exit: 1,
  },
  {
    title: 'a site that refuses every operation',
    behaviour: () => says({ executes: () => errors }),
    truly: [],
    exit: 1,
  },
  {
    title: 'a site that answers every operation with status 500 and a page',
    behaviour: () => says({ executes: () => ['500 Internal Server Error', '<p>oops'] }),
    truly: [],
    exit: 1,
  },
  {
    title: 'a site that answers operations with success and error by turns',
    behaviour() {
      let count = 0;
      return says({ executes: (operation) => (count++ % 2 === 0 ? agreeing(operation) : errors) });
    },
    truly: reading,
    exit: 1,
  },
  {
    title: 'a site that says success to everything, and tells nothing',
    behaviour: () => says({ executes: agreeing }),
    truly: [...reading, ...answering],
    exit: 1,
  },
  {
    title: 'a site that knows its users, refuses what it cannot read, agrees to the rest, and tells nothing',
    behaviour: () => says({ executes: agreeing, commands: knowing }),
    truly: [...reading, ...answering, ...users],
    exit: 1,
  },
  {
    title: 'a site that agrees to everything, and tells who joins of something else under the right id',
    behaviour: () =>
      says({
        executes: agreeing,
        commands: knowing,
        hears: (name, argument) =>
          name === 'task_subscribe' ? [event(JSON.stringify([argument].flat()[0]), JSON.stringify(elsewhere))] : [],
      }),
    truly: [...reading, ...answering, ...users],
    exit: 1,
  },
];

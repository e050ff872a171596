import type { Json } from '../../src/base/json.js';
import type { Take } from '../../src/words/take.js';
import { GraphqlWsClient } from './graphql-ws/client.js';
import { message } from './graphql-ws/messages.js';
import { below, isSocketio } from './place.js';
import { Site } from './site.js';
import { eventText } from './socketio/packets.js';
import { Socket } from './socketio/socket.js';

/** Something that a client does which no client should: it gets ready, and then does it. */
type Attack = () => Promise<() => Promise<void> | void>;

const deep = (opening: string): string => `${opening.repeat(20_000)}1`;
const long = 'x'.repeat(500_000);
const many = Array.from({ length: 2000 }, (_, at) => `a${at}: ping`).join(' ');

/** Queries that cannot be carried out, or had better not be. */
const queries: readonly Json[] = [
  null,
  { query: [] },
  '{ nope }',
  '{ ping',
  '',
  long,
  '{ a'.repeat(20_000),
  `{ ${many} }`,
  '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  'subscription { doc_events { subscription_id nope } }',
  'subscription { one: doc_events { subscription_id } two: doc_events { subscription_id } }',
  'mutation { saveDoc(doctype: "ToDo", doc: "{") { name } }',
  'mutation { saveDoc(doctype: "Nothing", doc: "[]") { name } }',
  'mutation { subscriptionKeepAlive(subscription: "__proto__", subscription_id: "constructor") { success } }',
];

/** What is no request at all. */
const texts = ['{', '', 'null', '[]', '"x"', '\u0000\uffff', deep('['), deep('{"query":')];

const binary = new Uint8Array([0xff, 0, 0x7b, 0x22]);

/** All that is tried, over each transport of the binding; each on a connection of its own. */
export function attacks(take: Take): readonly Attack[] {
  return isSocketio(take.target) ? overSocketio(take) : overGraphqlWs(take);
}

function overGraphqlWs(take: Take): readonly Attack[] {
  const attack =
    (act: (client: GraphqlWsClient) => void): Attack =>
    async () => {
      const client = await GraphqlWsClient.open(take, 'user');
      return () => act(client);
    };
  const starts = queries.map((query) => message('start', { id: take.fresh('op'), payload: { query } }));
  const odd: readonly Json[] = [
    { type: 'start', id: ['__proto__'], payload: { query: '{ ping }' } },
    { type: 'start', id: 'x', payload: { query: '{ ping }', variables: [], operationName: {} } },
    { type: 'start', id: '__proto__', payload: [[[]]] },
    { type: 'stop', id: {} },
    { type: 'stop' },
    { type: '__proto__', id: 'constructor' },
    { type: 'connection_init', payload: { usr: [], pwd: {} } },
    { type: 'connection_ack' },
    { type: 'complete', id: '1' },
  ];
  const frames = [...texts, ...starts, ...odd.map((one) => JSON.stringify(one))];
  return [
    ...frames.map((text) => attack(({ conversation }) => void conversation.send(text))),
    attack(({ conversation }) => void conversation.sendBinary(binary)),
  ];
}

function overSocketio(take: Take): readonly Attack[] {
  const site = new Site(take);
  const session = () => site.session('user');
  const posts =
    (body: string): Attack =>
    async () => {
      const cookie = (await session()) ?? '';
      const headers = {
        ...take.target.headers,
        'content-type': 'application/json',
        accept: 'application/json',
        cookie,
      };
      // Whether this is answered is nothing that others depend on.
      const url = below(site.url, 'api/method/graphql');
      return async () => void (await take.ask('http', url, { method: 'POST', headers, body }));
    };
  const attack =
    (act: (socket: Socket) => void): Attack =>
    async () => {
      const socket = await Socket.open(take, await session());
      return () => act(socket);
    };
  const says = (...texts: readonly string[]): Attack =>
    attack(({ conversation }) => {
      for (const text of texts) conversation.send(text);
    });
  const args: readonly Json[] = [
    null,
    {},
    [],
    [[]],
    [null],
    5,
    '',
    '__proto__',
    ['__proto__'],
    { id: long },
    [[[['x']]]],
  ];
  const packets = [
    eventText('task_subscribe'),
    eventText('__proto__', {}),
    eventText(long),
    `42${deep('[')}`,
    ...['42', '42[', '42[]', '42[5]', '42{}', '4', '44', '49', '7', 'nonsense', '', '40/nowhere,', '41', '430[]'],
    '451-["task_subscribe",{"_placeholder":true,"num":0}]',
    '459999999999-["task_subscribe"]',
  ];
  return [
    ...texts.map(posts),
    ...queries.map((query) => posts(JSON.stringify({ query }))),
    posts(JSON.stringify({ query: '{ ping }', variables: 'x', operationName: [] })),
    ...args.map((one) => says(eventText('task_subscribe', one), eventText('task_unsubscribe', one))),
    ...packets.map((text) => says(text)),
    attack(({ conversation }) => void conversation.sendBinary(binary)),
  ];
}

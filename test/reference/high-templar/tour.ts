import { VirtualClock } from '../../../src/base/clock.js';
import type { Json } from '../../../src/base/json.js';
import type { Profile } from '../../../src/reference/endpoint.js';
import type { Applied } from '../../../src/reference/mutant.js';
import { openReference } from '../../../src/reference/open.js';
import { scriptedApi } from './api.js';
import { type Client, chat, handshakeOf, message, open, trigger, turn } from './client.js';

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const subscribe = (requestId: Json, room: Json) => ({ type: 'subscribe', room, requestId });
const unsubscribe = (requestId: Json) => ({ type: 'unsubscribe', requestId });
const since = { target: 'since', customer: '1' };

/** Rooms that are asked for by a client that is allowed a message and any chat. */
const rooms: readonly Json[] = [
  message,
  { customer: '1', target: 'message' },
  { target: 'message', customer: '2' },
  { target: 'message', customer: '12' },
  { target: 'message', customer: 1 },
  { target: 'message', customer: '*' },
  { target: 'message' },
  { customer: '1' },
  {},
  { ...message, more: '1' },
  { ...chat('1'), more: '1' },
  { target: 'chat-create' },
  { target: 'chat-delete', customer: '1' },
  { target: '*', customer: '1' },
  { target: 'message', room: '1' },
  chat('*'),
  chat(''),
  chat('two words'),
  chat('ü😀'),
  chat(7),
  chat(null),
  chat({ deep: ['*'] }),
];

/** Frames that are no message, or none that is known. */
const wrong: readonly string[] = [
  ...['{', 'hello', '', 'ping ', '[]', '[1]', '5', '"text"', 'null', '{}', '{"type":null}', '{"type":5}'],
  ...['{"type":["subscribe"]}', '{"type":"Subscribe"}', '{"type":"status"}', '{"requestId":"1"}'],
  ...['{"type":"subscribe"}', '{"type":"subscribe","requestId":"1"}', '{"type":"unsubscribe"}'],
  ...['null', '"message"', '5', '[]', '["message"]', '[["target","message"],["customer","1"]]'].map(
    (room) => `{"type":"subscribe","requestId":"r","room":${room}}`,
  ),
  ...['null', '5', 'true', '{"x":1}', '["x"]'].map(
    (id) => `{"type":"subscribe","requestId":${id},"room":${JSON.stringify(message)}}`,
  ),
  `{"type":"subscribe","room":${JSON.stringify(message)}}`,
  '{"type":"subscribe","room":{"target":"nowhere"}}',
  '{"room":{"target":"message","customer":"1"},"requestId":"untyped"}',
];

/** Data of all kinds. */
const data: readonly Json[] = [
  'text',
  '',
  0,
  false,
  null,
  4294967296,
  [],
  {},
  { a: null, b: { c: 'ü😀', d: [1, null] } },
  [[['x'.repeat(600)]]],
];

/** What everybody heard on the tour, with the time at which it came. */
export async function walk(profile: Profile, change?: Applied): Promise<readonly string[]> {
  const clock = new VirtualClock();
  const heard: string[] = [];
  const api = scriptedApi(clock, (request) => heard.push(`api ${JSON.stringify(request)}`));
  const reference = openReference('high-templar', {
    clock,
    profile,
    api,
    ...(change === undefined ? {} : { mutant: change }),
  });
  const clients = new Map<string, Client>();
  const ended = new Set<Client>();

  function tell(): void {
    for (const [name, client] of clients) {
      for (const text of client.texts.splice(0)) heard.push(`${clock.now()} ${name} ${text.replace(uuid, '<uuid>')}`);
      const end = client.refusal()?.text ?? client.code();
      if (end !== null && !ended.has(client)) heard.push(`${clock.now()} ${name} ended ${end}`);
      if (end !== null) ended.add(client);
    }
  }
  async function pass(ms = 0): Promise<void> {
    for (let left = ms; left >= 0; left -= 5) {
      await turn();
      tell();
      clock.advance(Math.min(left, 5));
    }
    await turn();
    tell();
  }
  async function arrive(name: string, token: string, ms = 10): Promise<void> {
    clients.set(name, open(reference, handshakeOf(token, { authorization: 'Own key', 'x-real-ip': '192.0.2.7' })));
    await pass(ms);
  }
  async function say(name: string, ...messages: readonly (Json | string)[]): Promise<void> {
    for (const one of messages) clients.get(name)?.raw(typeof one === 'string' ? one : JSON.stringify(one));
    await pass(5);
  }
  async function triggered(rooms: Json | undefined, data: Json | undefined, text?: string, ms = 20): Promise<void> {
    const body = text ?? JSON.stringify({ rooms, data });
    void trigger(reference, {}, { body }).then((answer) =>
      heard.push(`${clock.now()} triggered ${JSON.stringify(answer)}`),
    );
    await pass(ms);
  }

  // Who is who
  clients.set('none', open(reference, handshakeOf('conformance-none')));
  clients.set('same', open(reference, handshakeOf('conformance-full')));
  await turn();
  await say('same', subscribe('at once', message), unsubscribe('at once'));
  await arrive('a', 'conformance-full', 60);
  await arrive('denied', 'conformance-denied');
  await arrive('b', 'conformance-full', 60);
  heard.push(`asked first: ${reference.admit !== undefined}`);
  await say('denied', 'ping', subscribe('1', message));
  await say('none', subscribe('1', message), 'ping', 'ping');
  for (const token of ['created', 'missing', 'broken', 'page', 'text', 'null', 'object', 'number', 'texts', 'nulls'])
    await arrive(token, token);
  for (const token of ['list', 'empty', 'gone', 'redirected', 'round', 'deep', 'two']) await arrive(token, token);
  await say('two', subscribe('n', { n: 1 }), subscribe('t', { n: '1' }), subscribe('b', { n: true }));
  await say('two', subscribe('m', { a: '1', b: '4' }), subscribe('x', message));

  // Rooms and mistakes
  for (const [n, room] of rooms.entries()) await say('same', subscribe(`r-${n}`, room));
  await say('same', ...rooms.map((room, n) => subscribe(`again-${n}`, room)), 'ping', 'ping');
  for (const text of wrong) {
    await arrive('wrong', 'conformance-full');
    await say('wrong', subscribe('before', chat('before')), text, subscribe('after', message), 'ping');
    await triggered([chat('before'), message], text.length, undefined, 5);
  }
  clients.get('wrong')?.binary('{"type":"unsubscribe","requestId":"after"}');
  await say('wrong', 'ping');

  // Who hears what
  await say('a', subscribe('One', message), subscribe('two', message), subscribe('star', chat('*')));
  await say('b', subscribe('One', message), subscribe('x', chat('x')), subscribe('y', chat('y y')));
  for (const one of data) await triggered([message], one);
  await triggered([message], 'again');
  await triggered([message], 'again');
  await triggered([chat('nobody')], 'nobody');
  await triggered([chat('*')], 'to the star');
  await triggered([chat('x')], 'to x');
  await triggered([chat('x'), { target: 'none', customer: '5' }, message], 'several');
  await triggered([chat('*'), chat('x'), chat('y y')], 'the star and others');
  await triggered([message, { customer: '1', target: 'message' }], 'twice');
  await triggered([{ target: '*', customer: '1' }], 'another star');
  await triggered([{ target: 'mess', customer: '1' }, chat('')], 'like others');
  for (const text of ['', 'not json', '[]', '5', '{}', '{"rooms":[]}', '{"data":1}', '{"rooms":5,"data":1}'])
    await triggered(undefined, undefined, text);
  await triggered([null, message], 'one is none');
  await triggered([message], undefined);
  await triggered([message], 'after bad ones', undefined, 45);
  void trigger(reference, { rooms: [message], data: 'x'.repeat(600) });
  void trigger(reference, { rooms: [message], data: 'short' });
  await pass(60);

  // Ids and ends
  await say('b', unsubscribe('One'), unsubscribe('One'), unsubscribe('never'), unsubscribe('two'));
  await triggered([message], 'without b');
  await say(
    'b',
    subscribe('One', chat('z')),
    unsubscribe('One'),
    subscribe('One', message),
    subscribe('One', chat('x')),
  );
  await triggered([message, chat('x'), chat('z')], 'used again');
  await say('b', subscribe('One', { target: 'nowhere' }), unsubscribe('One'), subscribe('One', chat('z')));
  await triggered([chat('z')], 'used for another room');
  await say('b', unsubscribe('One'), subscribe('3', message));
  await triggered([message, chat('x'), chat('z')], 'unsubscribed again');
  await say('a', unsubscribe('two'));
  await triggered([message], 'before it ends');
  await say('b', ...Array.from({ length: 10 }, (_, n) => subscribe(`many-${n}`, chat(`many ${n}`))));
  await triggered([chat('many 0'), chat('many 9')], 'many');
  await say('b', 'ping');
  await triggered([chat('many 9')], 'after a ping');
  await arrive('c', 'conformance-full');
  await say('c', subscribe('3', message), subscribe('c', chat('c')));
  clients.get('c')?.leave();
  await triggered([message], 'one has gone');
  await say('a', '{"type":"status"}', 'nonsense');
  await triggered([message], 'after nonsense');

  // What changes, and what takes its time
  await arrive('before', 'changing');
  await say('before', subscribe('held', message));
  await arrive('since', 'changing');
  await say('before', subscribe('again', message), subscribe('late', since));
  await triggered([message, since], 'changed');
  await arrive('silent', 'silent');
  await arrive('late', 'late');
  await arrive('meanwhile', 'conformance-none');
  for (let seconds = 0; seconds < 15; seconds++) {
    clock.advance(1000);
    await pass();
  }
  await say('late', 'ping', subscribe('late', message));
  for (let minutes = 0; minutes < 6; minutes++) {
    clock.advance(60_000);
    await pass();
  }
  reference.close();
  await pass();
  for (const method of ['GET', 'POST'])
    heard.push(JSON.stringify(await reference.http({ method, path: '/high-templar/ws/' })));
  return heard;
}

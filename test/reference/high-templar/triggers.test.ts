import { beforeEach, describe, expect, test } from 'vitest';
import { VirtualClock } from '../../../src/base/clock.js';
import type { Endpoint, HttpAnswer, HttpRequest } from '../../../src/reference/endpoint.js';
import { openReference } from '../../../src/reference/open.js';
import { type Client, greeted, message, trigger } from './client.js';

const clock = new VirtualClock();
const json = 'application/json';
const good = { rooms: [message], data: 'x' };
const secret = 'Opensesame-5c1f';

let reference: Endpoint;
let a: Client;

async function start(options: { readonly secret?: string } = {}): Promise<void> {
  reference = openReference('high-templar', { clock, ...options });
  a = await greeted(reference);
  a.subscribe('1', message);
}

const statusOf = async (more: Partial<HttpRequest>): Promise<number> => (await trigger(reference, good, more)).status;
const says = ({ text }: HttpAnswer): string => (JSON.parse(text) as { message: string }).message;

describe('A trigger without a secret', () => {
  beforeEach(() => start());

  test.each<[string, NonNullable<HttpRequest['headers']>]>([
    ['as it should be', { 'content-type': json }],
    ['with a charset', { 'content-type': 'Application/JSON; charset=utf-8' }],
    ['with an authorization that nobody asks for', { 'content-type': json, authorization: 'Bearer x' }],
  ])('is taken from this machine: %s', async (_name, headers) => {
    expect(await statusOf({ headers, remote: false })).toBe(200);
    expect(a.take()).toHaveLength(1);
  });

  test.each<[string, Partial<HttpRequest>]>([
    ['from another machine', { remote: true }],
    ['through a proxy', { headers: { 'content-type': json, 'x-forwarded-for': '192.0.2.1' } }],
    ['through another proxy', { headers: { 'content-type': json, forwarded: 'for=192.0.2.1' } }],
    ['from a web page', { headers: { 'content-type': json, origin: 'http://example.com' } }],
    ['from a page without an origin', { headers: { 'content-type': json, origin: 'null' } }],
    ['from a form', { headers: { 'content-type': 'text/plain' } }],
    ['from a form that looks like JSON', { headers: { 'content-type': 'text/plain; application/json' } }],
    ['from nobody knows what', { headers: {} }],
  ])('is refused with a reason, and not published: %s', async (_name, more) => {
    const answer = await trigger(reference, good, more);
    expect(answer.status).toBe(403);
    expect(says(answer)).toMatch(/^Without a secret/);
    expect(a.take()).toEqual([]);
  });
});

describe('A trigger with a secret', () => {
  beforeEach(() => start({ secret }));
  const authorized = { authorization: `Bearer ${secret}`, 'content-type': json };

  test.each<[string, Partial<HttpRequest>]>([
    ['from this machine', {}],
    ['from another one', { remote: true }],
    ['through a proxy', { headers: { ...authorized, 'x-forwarded-for': '192.0.2.1', origin: 'http://example.com' } }],
    ['with the scheme in lower case', { headers: { ...authorized, authorization: `bearer ${secret}` } }],
  ])('is taken from wherever it shows it: %s', async (_name, more) => {
    expect(await statusOf({ headers: authorized, ...more })).toBe(200);
    expect(a.take()).toHaveLength(1);
  });

  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Bearer ${secret}x`,
    `Bearer ${secret.slice(0, -1)}`,
    `Basic ${secret}`,
    secret,
  ])('is refused with 401 where it does not: %s', async (authorization) => {
    const answer = await trigger(reference, good, { headers: { 'content-type': json, authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(says(answer)).toContain('secret is missing');
    expect(a.take()).toEqual([]);
  });

  test('must be JSON', async () => {
    expect(await statusOf({ headers: { ...authorized, 'content-type': 'text/plain' } })).toBe(415);
    expect(a.take()).toEqual([]);
  });

  test('never tells the secret', async () => {
    const answers = [
      await trigger(reference, good, { headers: authorized }),
      await trigger(reference, good, {}),
      await trigger(reference, [], { headers: authorized }),
      await trigger(reference, good, { headers: authorized, method: 'GET' }),
      await reference.http({ method: 'GET', path: '/high-templar/ws/', headers: authorized }),
    ];
    a.say({ type: 'subscribe', authorization: secret });
    expect(JSON.stringify([answers, a.texts])).not.toContain(secret);
  });
});

describe('A trigger', () => {
  beforeEach(() => start());

  test('comes by POST', async () => {
    for (const method of ['GET', 'PUT', 'OPTIONS', 'DELETE']) {
      expect(await trigger(reference, good, { method })).toMatchObject({ status: 405, headers: { allow: 'POST' } });
    }
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no rooms', '{"data":1}'],
    ['no data', '{"rooms":[]}'],
    ['rooms that are one', `{"rooms":${JSON.stringify(message)},"data":1}`],
    ['a room that is a text', `{"rooms":["x",${JSON.stringify(message)}],"data":1}`],
    ['null for rooms', '{"rooms":null,"data":1}'],
  ])('is refused with 400 and a reason, and published to nobody: %s', async (_name, body) => {
    const answer = await trigger(reference, undefined, { body });
    expect(answer.status).toBe(400);
    expect(says(answer)).not.toBe('');
    expect(a.take()).toEqual([]);
    expect(await statusOf({})).toBe(200);
    expect(a.take()).toHaveLength(1);
  });

  test.each(['documented', 'upstream'] as const)('is answered in JSON in profile %s', async (profile) => {
    const other = openReference('high-templar', { clock, profile });
    expect(await trigger(other, good)).toMatchObject({ status: 200, text: '{"code":"success"}' });
    expect(await trigger(other, { rooms: [5], data: 1 })).toMatchObject({ status: 400 });
  });
});

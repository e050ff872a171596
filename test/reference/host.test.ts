import { request as httpRequest } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createAioRpc } from '../../src/reference/aio-rpc/core.js';
import { aioRpc } from '../../src/reference/aio-rpc/mount.js';
import { type Host, type HostOptions, startHost } from '../../src/reference/host.js';
import type { Mount } from '../../src/reference/mount.js';
import { mutant } from '../../src/reference/mutant.js';

const hosts: Host[] = [];

async function start(options: HostOptions = {}): Promise<{ readonly host: Host; readonly url: string }> {
  const host = await startHost(options);
  hosts.push(host);
  return { host, url: host.urls['aio-rpc'] ?? '' };
}

afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

interface Client {
  readonly socket: WebSocket;
  send(message: object): void;
  next(): Promise<unknown>;
  /** The code of the connection's end. */
  readonly ended: Promise<number>;
}

async function connect(url: string): Promise<Client> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const queue: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  socket.on('message', (data) => {
    const message: unknown = JSON.parse(String(data));
    const first = waiting.shift();
    if (first === undefined) queue.push(message);
    else first(message);
  });
  const ended = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => undefined);
  return {
    socket,
    ended,
    send: (message) => socket.send(JSON.stringify(message)),
    next: () => (queue.length > 0 ? Promise.resolve(queue.shift()) : new Promise((resolve) => waiting.push(resolve))),
  };
}

const isError = (message: unknown): boolean => Object(message).func === 'error';

const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; type: string; text: string }>((resolve, reject) => {
    httpRequest(url.replace('ws:', 'http:'), { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      const { statusCode: status = 0, headers: answered } = response;
      response.on('end', () => resolve({ status, type: answered['content-type'] ?? '', text }));
    })
      .on('error', reject)
      .end();
  });

describe('The host', () => {
  test('serves a protocol over WebSocket, on loopback', async () => {
    const { url } = await start();
    expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/aio-rpc$/);
    const [a, b] = [await connect(url), await connect(`${url}?token=x`)];
    a.send({ id: '1', method: 'subscribe', payload: { channel: 'c' } });
    expect(await a.next()).toMatchObject({ id: '1', response: {} });
    b.send({ id: '2', method: 'publish', payload: { channel: 'c', event: 'é☃', data: { '😀': 1 } } });
    expect(await a.next()).toEqual({ channel: 'c', event: 'é☃', data: { '😀': 1 } });
  });

  test('closes connections by the codes of the protocol, with and without a handshake', async () => {
    for (const [profile, data, code] of [
      ['documented', 'error', 1011] as const,
      ['upstream', 'error', 1000] as const,
    ]) {
      const { url } = await start({ profile });
      const a = await connect(url);
      a.send({ id: '1', method: 'subscribe', payload: { channel: 'c' } });
      a.send({ id: '2', method: 'publish', payload: { channel: 'c', data } });
      expect(await a.ended).toBe(code);
    }
    const { url } = await start({ profile: 'upstream' });
    const b = await connect(url);
    b.send({ id: '1', method: 'subscribe', payload: { channel: 'c', event: '\\' } });
    expect(await b.ended).toBe(1006);
  });

  test('answers plain HTTP in JSON: at the endpoint, at its handshake gone wrong, and elsewhere', async () => {
    const { url } = await start();
    const upgrade = {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-key': 'x',
      'sec-websocket-version': '13',
    };
    for (const [answer, status] of [
      [await get(url), 426],
      [await get(url, upgrade), 426],
      [await get(url, { ...upgrade, upgrade: 'h2c' }), 426],
      [await get(url.replace('aio-rpc', 'nowhere')), 404],
      [await get(url.replace('aio-rpc', 'nowhere'), upgrade), 404],
      [await get(`${url}/`), 404],
    ] as const) {
      expect(answer).toMatchObject({ status, type: expect.stringContaining('application/json') });
      expect(JSON.parse(answer.text)).toHaveProperty('message', expect.any(String));
    }
  });

  test('answers as the published server does in its profile', async () => {
    const { url } = await start({ profile: 'upstream' });
    expect(await get(url)).toMatchObject({ status: 400, text: '{"message":"Unable to open websocket connection"}' });
    expect(await get(url, {}, 'POST')).toMatchObject({ status: 405, text: '405: Method Not Allowed' });
  });

  test('ends a connection whose frame is too large, or no text at all, and serves the others', async () => {
    const { url } = await start({ limits: { frame: 1000 } });
    const [a, b, c] = [await connect(url), await connect(url), await connect(url)];
    a.send({ id: '1', method: 'echo', payload: { x: 'x'.repeat(1000) } });
    expect(await a.ended).toBe(1009);
    b.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    expect(await b.ended).toBe(1007);
    c.socket.send(Buffer.from([0xff, 0xfe]));
    c.send({ id: '2', method: 'echo', payload: { n: 1 } });
    expect(await c.next()).toEqual({ id: '2', method: 'echo', response: { n: 1 } });
  });

  test('cuts off who does not read', async () => {
    const { url } = await start({ limits: { outgoing: 100_000 } });
    const [slow, busy] = [await connect(url), await connect(url)];
    slow.send({ id: '1', method: 'subscribe', payload: { channel: 'c' } });
    await slow.next();
    slow.socket.pause();
    const counted = async (): Promise<number> => {
      busy.send({ id: 'i', method: 'info' });
      const { response } = (await busy.next()) as { response: { connections: number } };
      return response.connections;
    };
    const data = 'x'.repeat(100_000);
    for (let sent = 0; sent < 1000 && (await counted()) === 2; sent++) {
      busy.send({ id: 'p', method: 'publish', payload: { channel: 'c', data } });
      await busy.next();
    }
    expect(await counted()).toBe(1);
    slow.socket.terminate();
  });

  test('says goodbye when it closes, and frees its port', async () => {
    const { host, url } = await start();
    const a = await connect(url);
    await host.close();
    expect(await a.ended).toBe(1001);
    const port = Number(new URL(url).port);
    expect((await start({ port })).url).toBe(url);
  });

  test('closes in time though somebody does not answer, or has only half a connection', async () => {
    const { host, url } = await start({ graceMs: 20 });
    const a = await connect(url);
    a.socket.pause();
    const { port } = new URL(url);
    const half = connectTcp(Number(port), '127.0.0.1');
    half.on('error', () => undefined);
    await new Promise((resolve) => half.once('connect', resolve));
    half.write('GET /aio-rpc HTTP/1.1\r\n');
    await host.close();
    a.socket.terminate();
  });

  test('runs a mutant of one protocol', async () => {
    const broken = mutant({
      title: 'Broken',
      breaks: [],
      rules: { success: () => ({ broken: true }) },
    });
    const { url } = await start({ protocols: ['aio-rpc'], mutant: broken });
    const a = await connect(url);
    a.send({ id: '1', method: 'echo', payload: {} });
    expect(await a.next()).toEqual({ broken: true });
  });

  test('serves one’s own methods', async () => {
    const methods = { double: ({ n }: { readonly [key: string]: unknown }) => Number(n) * 2 };
    const own: Mount = {
      ...aioRpc,
      path: '/mine',
      start: ({ clock, limits }) => createAioRpc({ clock, limits, methods }),
    };
    const { url } = await start({ mounts: [own] });
    expect(url).toMatch(/\/mine$/);
    const a = await connect(url);
    a.send({ id: '1', method: 'double', payload: { n: 21 } });
    expect(await a.next()).toEqual({ id: '1', method: 'double', response: 42 });
  });

  test('hands the path to who reads a room in it, percent-encoding undone', async () => {
    const { host } = await start({ protocols: ['socksync'] });
    const url = host.urls.socksync ?? '';
    expect(url).toMatch(/\/socksync\/room\/\{room\}$/);
    const room = (name: string) => url.replace('{room}', name);
    const [a, b, c] = [await connect(room('%E2%98%83')), await connect(room('☃')), await connect(room('other'))];
    const variable = { type: 'var', name: 'conformance.var' };
    for (const { send } of [b, c]) send({ func: 'subscribe', ...variable });
    // What is answered has arrived; nothing of the greeting is an error.
    const settled = async (client: Client) => {
      client.send({ func: 'get', type: 'var', name: 'barrier' });
      const heard: unknown[] = [];
      for (let one = await client.next(); !isError(one); one = await client.next()) heard.push(one);
      return heard;
    };
    for (const client of [b, c]) await settled(client);
    a.send({ func: 'call', type: 'function', name: 'conformance.set_var', id: '1', args: { value: 1 } });
    await settled(a);
    expect([await settled(b), await settled(c)]).toEqual([[{ func: 'set', ...variable, value: 1 }], []]);
    for (const path of ['', '/x/y', '%', '%ff', 'x'.repeat(2000)]) {
      expect((await get(room(path))).status, path).toBe(404);
    }
    expect((await get(room('x'))).status).toBe(426);
  });

  test('rejects protocols and ports that it cannot have', async () => {
    await expect(startHost({ protocols: ['gopher'] })).rejects.toThrow('There is no reference of gopher');
    const { url } = await start();
    await expect(startHost({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
  });
});

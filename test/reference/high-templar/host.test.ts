import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Profile } from '../../../src/reference/endpoint.js';
import { type Host, type HostOptions, startHost } from '../../../src/reference/host.js';
import { chat, message } from './client.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function start(options: HostOptions = {}): Promise<{ readonly url: string; readonly host: Host }> {
  const host = await startHost({ protocols: ['high-templar'], ...options });
  closing.push(() => host.close());
  return { host, url: host.urls['high-templar'] ?? '' };
}

/** What an API over HTTP was asked. */
interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Serves an API below a path; `null` hangs up, `undefined` never answers. */
async function serveApi(
  answerTo: (url: string) => { status: number; headers?: object; text: string } | null | undefined,
) {
  const asked: Asked[] = [];
  const server = createServer(({ method, url, headers }, response) => {
    asked.push({ method, url, headers });
    const answer = answerTo(url ?? '');
    if (answer === null) response.destroy();
    else if (answer !== undefined) {
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(answer.text);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/` };
}

const allowing = (...rooms: readonly object[]) => ({ status: 200, text: JSON.stringify({ allowed_rooms: rooms }) });

interface Client {
  readonly socket: WebSocket;
  next(): Promise<unknown>;
}

/** Connects; rejects with the status where the handshake is refused. */
async function connect(url: string, headers: Record<string, string> = {}): Promise<Client> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  const queue: unknown[] = [];
  const waiting: ((message: unknown) => void)[] = [];
  socket.on('message', (data) => {
    const came: unknown = JSON.parse(String(data));
    const first = waiting.shift();
    if (first === undefined) queue.push(came);
    else first(came);
  });
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => undefined);
  return {
    socket,
    next: () => (queue.length > 0 ? Promise.resolve(queue.shift()) : new Promise((resolve) => waiting.push(resolve))),
  };
}

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const target = url.replace('ws:', 'http:').replace('/ws/', '/trigger/').replace(/\?.*/, '');
    const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    httpRequest(target, options, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end(body);
  });

describe('The host of a gateway', () => {
  test('takes triggers beside the WebSocket, in UTF-8', async () => {
    const { url } = await start();
    const a = await connect(`${url}?token=conformance-full`);
    await a.next();
    a.socket.send(JSON.stringify({ type: 'subscribe', room: chat('é☃'), requestId: '1' }));
    expect(await a.next()).toEqual({ code: 'success' });
    expect(await post(url, JSON.stringify({ rooms: [chat('é☃')], data: '😀' }))).toMatchObject({ status: 200 });
    expect(await a.next()).toEqual({ type: 'publish', requestId: '1', data: '😀' });
  });

  test('refuses a body that is too large, reads it to its end, and takes the next one', async () => {
    const { url } = await start({ limits: { frame: 1000 } });
    expect(await post(url, JSON.stringify({ rooms: [], data: 'x'.repeat(100_000) }))).toMatchObject({ status: 413 });
    expect(await post(url, '{"rooms":[],"data":1}')).toMatchObject({ status: 200 });
  });

  test('tells who asks from a page or through a proxy, and whom a secret lets in', async () => {
    const good = JSON.stringify({ rooms: [message], data: 1 });
    const { url } = await start();
    for (const headers of [
      { origin: 'http://example.com' },
      { 'x-forwarded-for': '192.0.2.1' },
      { 'content-type': 'a/b' },
    ])
      expect(await post(url, good, headers)).toMatchObject({ status: 403 });
    const { url: closed } = await start({ secret: 'opensesame' });
    expect(await post(closed, good)).toMatchObject({ status: 401 });
    expect(await post(closed, good, { authorization: 'Bearer opensesame' })).toMatchObject({ status: 200 });
  });

  test('asks the API at its URL, below its path, as the client has shown itself', async () => {
    const api = await serveApi(() => allowing(message));
    const { url } = await start({ apiUrl: api.url });
    // What no header can hold is passed on to nobody.
    for (const token of ['%E2%98%83', 'x%0D%0Ax-real-ip:%20192.0.2.1']) {
      expect(await (await connect(`${url}?token=${token}`)).next()).toEqual({ is_authenticated: false });
    }
    expect(api.asked).toEqual([]);
    const b = await connect(`${url}?token=tok`, { cookie: 'a=b; csrftoken=c', 'user-agent': 'me/1' });
    expect(await b.next()).toEqual({ is_authenticated: true, allowed_rooms: [message] });
    expect(api.asked.at(-1)).toMatchObject({
      method: 'GET',
      url: '/api/bootstrap/',
      headers: { cookie: 'a=b; csrftoken=c', 'user-agent': 'me/1', 'x-csrftoken': 'c', authorization: 'Token tok' },
    });
  });

  test.each<[Profile, string, object]>([
    ['documented', 'told that it is not authenticated', { is_authenticated: false }],
    ['upstream', 'refused with 500', { message: expect.stringContaining('500') }],
  ])('has a client of profile %s %s where the API hangs up or says nonsense', async (profile, _name, expected) => {
    for (const answer of [null, { status: 200, text: '<p>' }]) {
      const api = await serveApi(() => answer);
      const { url } = await start({ profile, apiUrl: api.url });
      const came = await connect(url).then(
        (client) => client.next(),
        (refused: Error) => ({ message: refused.message }),
      );
      expect(came).toEqual(expected);
    }
  });

  test('gives up an API that does not answer, and serves others meanwhile', async () => {
    let first = true;
    const api = await serveApi(() => {
      const answer = first ? undefined : allowing();
      first = false;
      return answer;
    });
    const { url } = await start({ apiUrl: api.url, apiTimeoutMs: 300 });
    const hanging = await connect(url);
    const told = hanging.next();
    const other = await connect(url);
    expect(await other.next()).toEqual({ is_authenticated: true, allowed_rooms: [] });
    expect(await told).toEqual({ is_authenticated: false });
  });

  test('follows redirects within the origin of the API only', async () => {
    const elsewhere = await serveApi(() => allowing(message));
    let location = '/api/here/';
    const api = await serveApi((url) =>
      url === '/api/bootstrap/' ? { status: 302, headers: { location }, text: '' } : allowing(chat('here')),
    );
    const { url } = await start({ profile: 'upstream', apiUrl: api.url });
    expect(await (await connect(url)).next()).toEqual({ is_authorized: true, allowed_rooms: [chat('here')] });
    location = `${elsewhere.url}bootstrap/`;
    await expect(connect(url)).rejects.toThrow('500');
    expect(elsewhere.asked).toEqual([]);
  });

  test('opens nothing for a client that has gone while the API was asked, and keeps no place for it', async () => {
    const waiting: (() => void)[] = [];
    let asked: () => void = () => undefined;
    const api = async () => {
      asked();
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { status: 200, headers: { 'content-type': 'application/json' }, text: '{"allowed_rooms":[]}' };
    };
    const { url } = await start({ profile: 'upstream', api, limits: { connections: 1 } });
    const arrived = () => new Promise<void>((resolve) => (asked = resolve));
    const first = arrived();
    const gone = new WebSocket(url);
    gone.on('error', () => undefined);
    await first;
    const closed = new Promise((resolve) => gone.once('close', resolve));
    gone.terminate();
    await closed;
    waiting.pop()?.();
    const second = arrived();
    const next = connect(url);
    await second;
    waiting.pop()?.();
    expect(await (await next).next()).toEqual({ is_authorized: true, allowed_rooms: [] });
  });
});

import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { deferred } from '../../src/base/deferred.js';
import { type ApiReply, PlayedApi } from '../../src/wire/api.js';
import { type ServedApi, serveApi } from '../../src/wire/api-server.js';

const says = (text: string): ApiReply => ({ kind: 'answer', status: 200, headers: {}, text });
const asked = (url: string, headers = {}) => ({ method: 'GET', url, headers });

describe('the API that the suite plays', () => {
  const api = new PlayedApi();
  api.expect('client-1', async () => says('one'));
  api.expect('client-12', async () => says('twelve'));

  it.each([
    ['the query', asked('/bootstrap/?token=client-1')],
    ['the path', asked('/of/client-1/')],
    ['a cookie', asked('/bootstrap/', { cookie: 'a=b; sessionid=client-1' })],
    ['any other header', asked('/', { authorization: 'Token client-1' })],
  ])('knows about whom it is asked by a nonce in %s', async (_, request) => {
    expect(await api.answer(request)).toEqual(says('one'));
  });

  it('takes the longest nonce that is shown: one may begin like another', async () => {
    expect(await api.answer(asked('/', { cookie: 'client-12' }))).toEqual(says('twelve'));
    expect(await api.answer(asked('/client-1', { cookie: 'client-12' }))).toEqual(says('twelve'));
  });

  it.each([
    ['nothing', asked('/bootstrap/')],
    ['what is no nonce', asked('/bootstrap/?token=client', { cookie: 'sessionid=Client-1' })],
  ])('refuses whoever shows %s', async (_, request) => {
    expect(await api.answer(request)).toMatchObject({ kind: 'answer', status: 403 });
  });

  it('refuses those that it does not expect any more', async () => {
    const forget = api.expect('client-3', async () => says('three'));
    expect(await api.answer(asked('/client-3'))).toEqual(says('three'));
    forget();
    expect(await api.answer(asked('/client-3'))).toMatchObject({ status: 403 });
  });
});

/** Serves an API until the test is over. */
async function served(): Promise<ServedApi> {
  const api = await serveApi({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => api.close());
  return api;
}

describe('the played API over HTTP', () => {
  it('is asked at any path, is told method, path, query and headers, and answers as it is said', async () => {
    const { api, url } = await served();
    const seen: unknown[] = [];
    api.expect('client-1', async (request) => {
      seen.push(request);
      return { kind: 'answer', status: 418, headers: { 'content-type': 'text/x', 'x-own': '1' }, text: 'Ü' };
    });
    const headers = { cookie: 'a=client-1; b=2', 'X-Twice': 'yes' };
    const response = await fetch(`${url}some/where/?q=1`, { method: 'POST', headers, body: 'unread' });
    expect(url.endsWith('/')).toBe(true);
    expect(response.status).toBe(418);
    expect(response.headers.get('content-type')).toBe('text/x');
    expect(response.headers.get('x-own')).toBe('1');
    expect(await response.text()).toBe('Ü');
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/some/where/?q=1',
        headers: expect.objectContaining({ cookie: headers.cookie, 'x-twice': 'yes' }),
      },
    ]);
  });

  it('is told as one what is sent as several headers', async () => {
    const { api, url } = await served();
    let cookie = '';
    let more = '';
    api.expect('client-1', async ({ headers }) => {
      [cookie, more] = [headers.cookie ?? '', headers['x-more'] ?? ''];
      return says('');
    });
    const asking = request(url, { headers: { cookie: ['a=client-1', 'b=2'], 'x-more': ['1', '2'] } });
    asking.end();
    await once(asking, 'response');
    asking.destroy();
    expect(cookie).toBe('a=client-1; b=2');
    expect(more).toBe('1, 2');
  });

  it('refuses strangers', async () => {
    const { url } = await served();
    const response = await fetch(`${url}bootstrap/`);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ detail: 'unknown' });
  });

  it('hangs up without an answer where that is said, and goes on', async () => {
    const { api, url } = await served();
    api.expect('client-1', async () => ({ kind: 'hang-up' }));
    await expect(fetch(`${url}client-1`)).rejects.toThrow();
    expect((await fetch(url)).status).toBe(403);
  });

  it('closes though somebody waits for an answer, and cuts them off', async () => {
    const { api, url, close } = await serveApi({ host: '127.0.0.1', port: 0 });
    const isAsked = deferred<void>();
    api.expect('client-1', () => {
      isAsked.resolve();
      return new Promise(() => undefined);
    });
    const waiting = fetch(`${url}client-1`).then(
      () => 'answered',
      () => 'cut off',
    );
    await isAsked.promise;
    await close();
    expect(await waiting).toBe('cut off');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('survives those that go away before they are answered', async () => {
    const { api, url } = await served();
    const isAsked = deferred<void>();
    const answer = deferred<ApiReply>();
    api.expect('client-1', () => {
      isAsked.resolve();
      return answer.promise;
    });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('GET /client-1 HTTP/1.1\r\nHost: x\r\n\r\n');
    await isAsked.promise;
    socket.resetAndDestroy();
    await once(socket, 'close');
    answer.resolve(says('late'));
    expect((await fetch(url)).status).toBe(403);
  });

  it('cannot be had where somebody listens', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(serveApi({ host: '127.0.0.1', port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

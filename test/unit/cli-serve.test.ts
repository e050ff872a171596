import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { dispatch } from '../../src/cli/dispatch.js';
import { serveApi } from '../../src/wire/api-server.js';
import { folder, wireproof } from './run-cli.js';

/** Serves in this process until the test is over; returns the URL of the one protocol, and all that is printed. */
async function served(...words: readonly string[]): Promise<{ readonly url: string; readonly printed: string[] }> {
  const out = new PassThrough();
  const interrupt = new AbortController();
  const output = { write: (text: string) => void out.write(text), colour: false, live: false, columns: 80 };
  const around = {
    stdout: output,
    stderr: output,
    cwd: folder().path,
    interrupt: interrupt.signal,
    version: '0',
    env: {},
  };
  const ended = dispatch(['serve', ...words], around);
  onTestFinished(async () => {
    interrupt.abort('SIGTERM');
    await ended;
  });
  const printed: string[] = [];
  for await (const line of createInterface(out)) {
    printed.push(line);
    if (line === 'ready') break;
  }
  return { url: printed[0]?.split(' ')[1] ?? '', printed };
}

const bodied = { method: 'POST', body: '{"rooms":[],"data":1}' };
const json = { 'content-type': 'application/json' };

test('a reference with a secret triggers for whoever knows it, and prints it nowhere', async () => {
  const { url, printed } = await served('high-templar', '--control-secret', 'swordfish');
  const trigger = url.replace('ws:', 'http:').replace('/ws/', '/trigger/');
  const refused = await fetch(trigger, { ...bodied, headers: json });
  const accepted = await fetch(trigger, { ...bodied, headers: { ...json, authorization: 'Bearer swordfish' } });
  expect([refused.status, accepted.status]).toEqual([401, 200]);
  expect(`${printed} ${await refused.text()} ${await accepted.text()}`).not.toContain('swordfish');
});

test('a reference with an API behind it asks that one, though its URL was given without the last slash', async () => {
  const { api, url: apiUrl, close } = await serveApi({ host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const asked: string[] = [];
  api.expect('somebody', async ({ method, url }) => {
    asked.push(`${method} ${url}`);
    return { kind: 'answer', status: 200, headers: json, text: '{"allowed_rooms":[{"of":"somebody"}]}' };
  });
  const { url } = await served('high-templar', '--api-url', apiUrl.slice(0, -1));
  const socket = new WebSocket(`${url}?token=somebody`);
  onTestFinished(() => socket.terminate());
  const hello = await new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))));
  expect(hello).toEqual({ is_authenticated: true, allowed_rooms: [{ of: 'somebody' }] });
  expect(asked).toEqual(['GET /bootstrap/']);
});

test('the example of models is served instead of the fixture, with the objects that are in it', async () => {
  const models = fileURLToPath(new URL('../../examples/dcrf-models.json', import.meta.url));
  const { url } = await served('dcrf', '--models', models);
  const socket = new WebSocket(url);
  onTestFinished(() => socket.terminate());
  await new Promise((resolve) => socket.once('open', resolve));
  const asked = new Promise<string>((resolve) => socket.once('message', (data) => resolve(String(data))));
  socket.send('{"stream":"people","payload":{"action":"retrieve","request_id":"1","pk":2}}');
  const { payload } = JSON.parse(await asked);
  expect(payload.data).toEqual({ id: 2, name: 'Johannes', address: '123 Easy St', age: null, role: 'guest' });
});

test('a protocol of two bindings has a URL for each, and keepalives that last as long as was said', async () => {
  const { printed } = await served('frappe-graphql', '--keepalive-ttl', '1000');
  expect(printed).toEqual([
    expect.stringMatching(/^frappe-graphql\/socketio http:\/\/127\.0\.0\.1:\d+\/$/),
    expect.stringMatching(/^frappe-graphql\/graphql-ws ws:\/\/127\.0\.0\.1:\d+\/frappe-graphql\/graphql-ws$/),
    'ready',
  ]);
  const site = printed[0]?.split(' ')[1] ?? '';
  const post = (path: string, body: object, cookie = '') =>
    fetch(new URL(path, site), { method: 'POST', body: JSON.stringify(body), headers: { ...json, cookie } });
  const login = await post('/api/method/login', { usr: 'Administrator', pwd: 'admin' });
  const graphql = async (query: string) => {
    const response = await post('/api/method/graphql', { query }, login.headers.get('set-cookie') ?? '');
    const { data } = JSON.parse(await response.text());
    return data;
  };
  const subscribed = await graphql('subscription { doc_events { subscription_id } }');
  await post('/frappe-graphql/control/advance', { advanceMs: 1001 });
  const id = JSON.stringify(subscribed.doc_events.subscription_id);
  const kept = await graphql(
    `mutation { subscriptionKeepAlive(subscription: "doc_events", subscription_id: ${id}) { error } }`,
  );
  expect(kept).toEqual({ subscriptionKeepAlive: { error: 'SUBSCRIPTION_NOT_FOUND' } });
});

test('models that are not as they must be are status 2, each with its line and what is allowed there', async () => {
  const { path, file } = folder();
  file('models.json', '{\n  "models": { "person": { "properties": {\n    "born": { "format": "date" } } } } }');
  const { status, stdout, stderr } = await wireproof(['serve', 'dcrf', '--models', 'models.json'], path);
  expect(stderr).toMatch(/models\.json:3: `models\.person\.properties\.born\.format`: expected no keyword `format`/);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test.each([
  [
    'models where none are served',
    ['aio-rpc', '--models', 'models.json'],
    /none of the protocols that are served has models; dcrf has/,
  ],
  ['models that are in no file', ['dcrf', '--models', 'none.json'], /none\.json cannot be read: there is none/],
  ['a secret where nothing is controlled', ['socksync', '--control-secret', 'x'], /has control routes/],
  ['an API where none is asked', ['aio-rpc', '--api-url', 'http://127.0.0.1/'], /has an API behind it/],
  ['an API that is not of HTTP', ['high-templar', '--api-url', 'ftp://127.0.0.1/'], /http:\/\/ or https:\/\//],
  ['a keepalive where there is none', ['high-templar', '--keepalive-ttl', '5'], /has a keepalive/],
  ['a keepalive that is no time', ['frappe-graphql', '--keepalive-ttl', '5s'], /--keepalive-ttl/],
])('%s is status 2 and a sentence', async (_, words, sentence) => {
  const { status, stdout, stderr } = await wireproof(['serve', ...words], folder().path);
  expect(stderr).toMatch(sentence);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

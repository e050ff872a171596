import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { validateReport } from '../../src/generated/validators/tool.js';
import type { AskApi } from '../../src/reference/endpoint.js';
import { type Host, type HostOptions, startHost } from '../../src/reference/host.js';
import { mutants } from '../../src/registry/mutants.js';
import { folder, type Ran, wireproof } from './run-cli.js';

const protocol = 'high-templar';

/** Serves the reference gateway until the test is over; returns its URL and where it takes triggers. */
async function gateway(options: HostOptions = {}): Promise<{ readonly url: string; readonly trigger: string }> {
  const host: Host = await startHost({ protocols: [protocol], ...options });
  onTestFinished(() => host.close());
  const url = host.urls[protocol] ?? '';
  return { url, trigger: new URL('../trigger/', url).href.replace('ws://', 'http://') };
}

/** Runs a command against a target; returns what it wrote, with all its reports. */
async function against(target: object, words: readonly string[]): Promise<Ran & { readonly reports: string }> {
  const { path, file, read } = folder();
  file('t.json', JSON.stringify({ protocol, ...target }));
  const files = ['r.json', 'r.ndjson', 'r.xml', 'r.txt'];
  const reporters = ['json=r.json', 'ndjson=r.ndjson', 'junit=r.xml', 'terminal=r.txt'];
  const ran = await wireproof(
    ['test', '--target', 't.json', ...words, ...reporters.flatMap((one) => ['--reporter', one])],
    path,
  );
  expect(validateReport(JSON.parse(read('r.json')))).toEqual([]);
  return { ...ran, reports: files.map(read).join('\n') };
}

/** An API that knows three clients by tokens that nobody else knows. */
const rooms = [
  { target: 'message', customer: '1' },
  { target: 'chat-create', customer: '*' },
  { target: 'chat-update', customer: '*' },
];
const allowed: Readonly<Record<string, readonly object[]>> = { 'Token s3cret-full': rooms, 'Token s3cret-none': [] };
const secretive: AskApi = async ({ headers = {} }) => {
  const found = allowed[headers.authorization ?? ''];
  const [status, body] = found === undefined ? [403, {}] : [200, { allowed_rooms: found }];
  return { status, headers: { 'content-type': 'application/json' }, text: JSON.stringify(body) };
};
const tokens = { full: 's3cret-full', none: 's3cret-none', denied: 's3cret-denied' };

async function mutant(name: string) {
  const load = mutants[protocol]?.[name];
  if (load === undefined) throw new Error(`there is no mutant ${name}`);
  return (await load()).default;
}

describe('a target whose clients have tokens of their own', () => {
  test('is judged by them, and none of them is told where something is broken', async () => {
    const { url } = await gateway({ api: secretive, mutant: await mutant('room-value-ignored-for-last-key') });
    const { status, reports } = await against({ url, tokens }, ['--filter', '*/room-*', '--runs', '5']);
    expect(status).toBe(1);
    expect(reports).toContain('FAIL high-templar/room-value');
    expect(reports).toContain('?token=<full>');
    expect(reports).not.toContain('s3cret');
  });

  test('has no secret told that its triggers show', async () => {
    const { url, trigger } = await gateway({
      secret: 'tr1gger',
      api: secretive,
      mutant: await mutant('publish-data-drops-nulls'),
    });
    const headers = { authorization: 'Bearer tr1gger' };
    const by = { kind: 'http', url: `${trigger}?key=tr1gger`, headers };
    const { status, reports } = await against({ url, tokens, trigger: by }, [
      '--filter',
      '*publish-data',
      '--runs',
      '5',
    ]);
    expect(status).toBe(1);
    expect(reports).toContain('FAIL high-templar/publish-data');
    expect(reports).toContain('POST /high-templar/trigger/');
    expect(reports).not.toMatch(/tr1gger|s3cret/);
  });
});

describe('a target whose API the suite plays', () => {
  test('is status 3 where the port is taken, with a sentence that says so', async () => {
    const taken: Server = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const target = { url: 'ws://127.0.0.1:1/ws/', api: { port } };
    const { status, reports } = await against(target, []);
    expect(status).toBe(3);
    const sentence = `the API behind the server cannot be played at 127.0.0.1, port ${port}: something listens there`;
    expect(reports).toContain(sentence);
    const { path, file } = folder();
    file('t.json', JSON.stringify({ protocol, ...target }));
    const doctor = await wireproof(['doctor', '--target', 't.json'], path);
    expect(doctor).toMatchObject({ status: 3, stderr: expect.stringContaining(sentence.slice(1)) });
  });

  test('starts nothing where the API cannot be played', async () => {
    const start = { command: [process.execPath, '-e', 'console.log("started")'], ready: 'started' };
    const target = { url: 'ws://127.0.0.1:1/ws/', api: { host: 'nowhere.invalid', port: 1 }, start };
    const { status, reports } = await against(target, []);
    expect(status).toBe(3);
    expect(reports).toContain('cannot be played at nowhere.invalid, port 1: ');
    expect(reports).not.toContain('started:');
  });
});

describe('a target whose triggers go over a broker', () => {
  test('has nothing judged that is triggered where the broker cannot be reached, with no secret of its URL told', async () => {
    const { url } = await gateway();
    const trigger = { kind: 'amqp', url: 'amqp://me:s3cret@127.0.0.1:1/' };
    const { status, reports } = await against({ url, trigger }, ['--filter', 'high-templar/delivery']);
    expect(status).toBe(3);
    expect(reports).toMatch(/the broker did not take a message: .*ECONNREFUSED/);
    expect(reports).not.toContain('s3cret');
  });
});

describe('a gateway of which only the URL is known', () => {
  test('is judged by the clients of the fixture, and the end says what more there would be to judge', async () => {
    const { url } = await gateway();
    const { status, stdout } = await wireproof(['test', protocol, '--url', url, '--runs', '3'], folder().path);
    expect(stdout).toContain('PASSED');
    expect(stdout).toMatch(/`api` adds \d+/);
    expect(status).toBe(0);
  });

  test('is told by the doctor what it has, and why its API is not asked about', async () => {
    const { url } = await gateway();
    const { status, stdout } = await wireproof(['doctor', protocol, '--url', url], folder().path);
    expect(stdout).toMatch(/missing +api .*\n +It is not played by the suite: the target has no `api`\./);
    for (const piece of ['full', 'none', 'denied', 'trigger', 'wildcard-trigger']) {
      expect(stdout).toMatch(new RegExp(`found +${piece} `));
    }
    expect(status).toBe(0);
  });
});

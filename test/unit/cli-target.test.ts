import { describe, expect, onTestFinished, test } from 'vitest';
import { subjectOfFile as openSubject, readTargetFile } from '../../src/cli/target.js';
import { protocols } from '../../src/protocols.js';
import { folder } from './run-cli.js';

const nothing = { url: null, profile: null, timeoutMs: null };
const known = protocols.map(({ id }) => id);

/** Reads a target file from a text. */
function read(text: string) {
  const { path, file } = folder();
  return readTargetFile(`${path}/${file('target.jsonc', text)}`, known);
}

/** The subject of a target file; what is behind it is closed when the test is over. */
async function subjectOfFile(...given: Parameters<typeof openSubject>): ReturnType<typeof openSubject> {
  const subject = await openSubject(...given);
  onTestFinished(() => subject.behind.close());
  return subject;
}

/** The text of a target of a gateway, with further members. */
function gateway(more: object): string {
  return JSON.stringify({ protocol: 'high-templar', url: 'ws://127.0.0.1:1/ws/', ...more }, null, 1);
}

const trigger = { kind: 'http', url: 'http://127.0.0.1:1/trigger/' };

describe('a target file', () => {
  test('needs no more than a protocol and a URL; comments and trailing commas are welcome', async () => {
    const { target } = await subjectOfFile(
      await read('{\n  // mine\n  "protocol": "aio-rpc", /* there */ "url": "ws://127.0.0.1:1/",\n}\n'),
      nothing,
    );
    expect(target).toMatchObject({
      profile: 'documented',
      timeoutMs: 2000,
      settleMs: 0,
      isolation: 'shared',
      fixturePresumed: true,
    });
  });

  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{\n  "protocol" "aio-rpc"\n}', /target\.jsonc:2: the target file is no JSON: colon expected/],
    [
      'an unknown member',
      '{ "protocol": "aio-rpc", "url": "ws://h/",\n "timeotMs": 5 }',
      /jsonc:2: `timeotMs`: .*did you mean `timeoutMs`/,
    ],
    [
      'an unknown capability',
      '{ "protocol": "aio-rpc", "url": "ws://h/", "capabilities": {\n\n "publsh": true } }',
      /:3: `capabilities.publsh`: .*`publish`/,
    ],
    [
      'an unknown protocol',
      '{\n "protocol": "aio-rpv",\n "url": "ws://h/" }',
      new RegExp(`:2: \`protocol\`: expected ${known.join(', ')}; found \`aio-rpv\`\\. Did you mean \`aio-rpc\``),
    ],
    ['a missing URL', '{ "protocol": "aio-rpc" }', /:1: `url`: expected a string; found nothing/],
    [
      'a wrong type',
      '{ "protocol": "aio-rpc", "url": "ws://h/",\n "timeoutMs": "5" }',
      /:2: `timeoutMs`: expected .*; found the text "5"/,
    ],
    [
      'a wrong scheme',
      '{ "protocol": "aio-rpc",\n "url": "http://h:{port}/" }',
      /:2: `url` begins with ws:\/\/ or wss:\/\/; found http:/,
    ],
    [
      'a CA that is not there',
      '{ "protocol": "aio-rpc", "url": "wss://h/", "tls": { "ca": "none.pem" } }',
      /`none\.pem` cannot be read/,
    ],
    [
      'a header that cannot be sent',
      '{ "protocol": "aio-rpc", "url": "ws://h/", "headers": { "x": "top\\nsecret" } }',
      /the header `x` cannot be sent/,
    ],
    [
      'a member that only another protocol knows',
      '{ "protocol": "aio-rpc", "url": "ws://h/",\n "maxPageSize": 5 }',
      /:2: `maxPageSize`: /,
    ],
    [
      'a value that is none of those that there are',
      '{ "protocol": "socksync", "url": "ws://h/{room}",\n "functionSubscription": "caler" }',
      /:2: `functionSubscription`: expected .*"callee".*"caller"/,
    ],
    [
      'a number out of bounds',
      '{ "protocol": "socksync", "url": "ws://h/",\n "maxPageSize": 0 }',
      /:2: `maxPageSize`: expected .*1/,
    ],
    [
      'a name that is none of the fixture',
      '{ "protocol": "socksync", "url": "ws://h/", "names": {\n "peerVr": "x" } }',
      /:2: `names.peerVr`: .*`peerVar`/,
    ],
    ['a fragment in its URL', '{ "protocol": "socksync", "url": "ws://h/#{room}" }', /`url` may have no fragment/],
    [
      'an empty command',
      '{ "protocol": "aio-rpc", "url": "ws://h/", "start": { "command": [] } }',
      /`start\.command`: expected/,
    ],
    [
      'a trigger whose URL is not of its kind',
      gateway({ trigger: { ...trigger, url: 'ws://127.0.0.1:1/' } }),
      /:6: `trigger\.url` begins with http:\/\/ or https:\/\/, since `kind` is http; found ws:/,
    ],
    [
      'a trigger over AMQP at a URL of HTTP',
      gateway({ trigger: { ...trigger, kind: 'amqp' } }),
      /`trigger\.url` begins with amqp:\/\/ or amqps:\/\/, since `kind` is amqp; found http:/,
    ],
    [
      'a trigger at what is no URL',
      gateway({ trigger: { ...trigger, url: '127.0.0.1/trigger/' } }),
      /`trigger\.url` is a URL that begins with http:\/\/ or https:\/\/; found something that is no URL/,
    ],
    [
      'a trigger of a kind that there is not',
      gateway({ trigger: { ...trigger, kind: 'htpp' } }),
      /`trigger\.kind`: expected .*"http".*"amqp"/,
    ],
    [
      'a trigger at no place',
      gateway({ trigger: { kind: 'http' } }),
      /`trigger\.url`: expected a string; found nothing/,
    ],
    ['a port too large for an API', gateway({ api: { port: 65_536 } }), /:5: `api\.port` is a port from 0 to 65535/],
    ['a port of an API that is below none', gateway({ api: { port: -1 } }), /`api\.port` is a port from 0 to 65535/],
    ['a port of an API that is none', gateway({ api: { port: 'http' } }), /`api\.port` is .*, or {port:name}/],
    [
      'an API that is declared and nowhere',
      gateway({ capabilities: { api: true } }),
      /`capabilities\.api` needs the member `api`, which says where the suite plays it/,
    ],
    ['an unknown token', gateway({ tokens: { ful: 'x' } }), /`tokens\.ful`: .*`full`/],
  ];

  test.each(wrong)(
    'with %s is refused with file, line, path, what is allowed and what was found',
    async (_, text, sentence) => {
      await expect(read(text)).rejects.toThrow(sentence);
    },
  );

  test('never tells the value of a header', async () => {
    const text = '{ "protocol": "aio-rpc", "url": "ws://h/", "headers": { "x": "top\\nsecret" } }';
    await expect(read(text)).rejects.toThrow(/^(?!.*secret)/s);
  });

  test('has its ports filled in everywhere, the same name with the same port', async () => {
    const { target, start } = await subjectOfFile(
      await read(
        '{ "protocol": "aio-rpc", "url": "ws://127.0.0.1:{port}/", "start": { "command": ["s", "{port}", "{port:admin}"], "env": { "ADMIN": "{port:admin}" } } }',
      ),
      nothing,
    );
    const { port } = new URL(target.url);
    expect(start?.command).toEqual(['s', port, start?.env.ADMIN]);
    expect(start?.env.ADMIN).toMatch(/^\d+$/);
    expect(start?.env.ADMIN).not.toBe(port);
  });

  test('keeps what only its protocol knows, and the place of a room, for the suite', async () => {
    const { target } = await subjectOfFile(
      await read('{ "protocol": "socksync", "url": "ws://h/{room}/{port}", "maxPageSize": 7, "callTimeoutMs": 50 }'),
      nothing,
    );
    expect(target.extra).toEqual({ maxPageSize: 7, callTimeoutMs: 50 });
    expect(target.isolation).toBe('connection');
    expect(target.url).toMatch(/^ws:\/\/h\/\{room\}\/\d+$/);
  });

  test('never tells what is secret in the URL of a trigger', async () => {
    const url = 'ws://me:secret@127.0.0.1:1/trigger/?key=secret';
    const refused = read(gateway({ trigger: { ...trigger, url, headers: { authorization: 'secret' } } }));
    await expect(refused).rejects.toThrow(/^(?!.*secret).*found ws:/s);
  });

  test('has a free port for the API, which listens before the server is started and ends with a slash', async () => {
    const start = { command: ['gateway', '{port}', '--api={apiUrl}api/'], env: { API_URL: '{apiUrl}' } };
    const written = gateway({ url: 'ws://127.0.0.1:{port}/', api: { port: '{port:api}' }, start });
    const { target, start: filled, behind } = await subjectOfFile(await read(written), nothing);
    const url = behind.api?.url ?? '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(filled?.command).toEqual(['gateway', new URL(target.url).port, `--api=${url}api/`]);
    expect(filled?.env).toEqual({ API_URL: url });
    expect((await fetch(`${url}bootstrap/`)).status).toBe(403);
  });

  test('leaves the place of the API as it is where none is played', async () => {
    const start = { command: ['gateway', '{apiUrl}'] };
    const { start: filled, behind } = await subjectOfFile(await read(gateway({ start })), nothing);
    expect(filled?.command).toEqual(['gateway', '{apiUrl}']);
    expect(behind).toMatchObject({ api: null, broker: null, problem: null });
  });

  test('has a broker where triggers go by AMQP, with the usual exchange and routing key unless it names others', async () => {
    const url = 'amqp://127.0.0.1:1/';
    const usual = await subjectOfFile(await read(gateway({ trigger: { kind: 'amqp', url } })), nothing);
    expect(usual.behind.broker?.address).toEqual({ url, exchange: 'hightemplar', routingKey: '*' });
    const named = { kind: 'amqp', url, exchange: 'mine', routingKey: 'all' };
    const own = await subjectOfFile(await read(gateway({ trigger: named })), nothing);
    expect(own.behind.broker?.address).toEqual({ url, exchange: 'mine', routingKey: 'all' });
  });

  test('gives way to the command line, and starts nothing where that names a URL', async () => {
    const written = await read(
      '{ "protocol": "aio-rpc", "url": "ws://a/", "profile": "upstream", "timeoutMs": 9, "start": { "command": ["s"] } }',
    );
    const { target, start } = await subjectOfFile(written, { url: 'ws://b/', profile: 'documented', timeoutMs: 7 });
    expect(target).toMatchObject({ url: 'ws://b/', profile: 'documented', timeoutMs: 7 });
    expect(start).toBeNull();
  });
});

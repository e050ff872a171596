import { describe, expect, test } from 'vitest';
import { readTargetFile, subjectOfFile } from '../../src/cli/target.js';
import { folder } from './run-cli.js';

const nothing = { url: null, profile: null, timeoutMs: null };

/** Reads a target file from a text. */
function read(text: string) {
  const { path, file } = folder();
  return readTargetFile(`${path}/${file('target.jsonc', text)}`, ['socksync', 'aio-rpc']);
}

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
      /:2: `protocol`: expected socksync, aio-rpc; found `aio-rpv`\. Did you mean `aio-rpc`/,
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

  test('gives way to the command line, and starts nothing where that names a URL', async () => {
    const written = await read(
      '{ "protocol": "aio-rpc", "url": "ws://a/", "profile": "upstream", "timeoutMs": 9, "start": { "command": ["s"] } }',
    );
    const { target, start } = await subjectOfFile(written, { url: 'ws://b/', profile: 'documented', timeoutMs: 7 });
    expect(target).toMatchObject({ url: 'ws://b/', profile: 'documented', timeoutMs: 7 });
    expect(start).toBeNull();
  });
});

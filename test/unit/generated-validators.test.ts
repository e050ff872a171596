import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  validateAioRpcEvent,
  validateAioRpcServerInfo,
  validateAioRpcSuccess,
} from '../../src/generated/validators/aio-rpc.js';
import { validateTarget, validateTranscript } from '../../src/generated/validators/tool.js';
import { validatorsByPath, wholeSchemas } from './schema-files.js';
import { validatorOf } from './validators.js';

const event = { channel: 'c', event: 'e', data: null };

describe('a violation', () => {
  it('says where, what was expected, what was found and which requirement says so', () => {
    expect(validateAioRpcEvent({ ...event, channel: 5 })).toEqual([
      { path: '/channel', expected: 'a string', found: 'the number 5', requirement: ['aio-rpc/event-channel'] },
    ]);
  });

  it('is told of each fault, not of the first one only', () => {
    expect(
      validateAioRpcEvent({ channel: 5, id: 'x' })
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/channel', '/data', '/id']);
  });

  it('points at a member that is missing', () => {
    expect(validateAioRpcEvent({ channel: 'c' })).toEqual([
      { path: '/data', expected: 'a value', found: 'nothing', requirement: ['aio-rpc/event-data'] },
    ]);
  });

  it('says that a member is forbidden', () => {
    expect(validateAioRpcEvent({ ...event, id: null })).toMatchObject([
      { path: '/id', expected: 'no member `id`', found: 'null' },
    ]);
  });

  it('lands on the requirement of the schema around it where it has none of its own', () => {
    const response = { connections: 1, channels: { 'a/b~c': { e: '1' } } };
    expect(validateAioRpcServerInfo({ id: '1', method: 'info', response })).toEqual([
      {
        path: '/response/channels/a~1b~0c/e',
        expected: 'an integer',
        found: 'the text "1"',
        requirement: ['aio-rpc/info-shape'],
      },
    ]);
  });

  it('asks whether a known member was meant', () => {
    const target = {
      protocol: 'aio-rpc',
      url: 'ws://127.0.0.1',
      timeoutms: 5,
      capabilities: { serverInfo: true },
      shape: 1,
    };
    expect(validateTarget(target).map(({ expected }) => expected)).toEqual([
      'no member `timeoutms`: did you mean `timeoutMs`?',
      'no member `shape`',
      'no member `serverInfo`: did you mean `server-info`?',
    ]);
  });

  it('tells the choices of a wide union by its discriminator alone', () => {
    const protocols = 'one of "socksync", "dcrf", "aio-rpc", "high-templar", "frappe-graphql"';
    expect(validateTarget({ url: '' })).toMatchObject([{ path: '/protocol', expected: protocols, found: 'nothing' }]);
    expect(validateTarget({ protocol: 5, url: '' })).toMatchObject([{ path: '/protocol', expected: protocols }]);
  });

  it.each([
    [null, 'null'],
    [true, 'true'],
    [1.5, 'the number 1.5'],
    ['', 'an empty text'],
    ['a'.repeat(100_000), `the text "${'a'.repeat(40)}…"`],
    [[], 'an empty array'],
    [[1, 2, 3], 'an array of 3'],
  ])('describes what was found in few words', (value, found) => {
    expect(validateAioRpcEvent(value)).toMatchObject([{ path: '', expected: 'an object', found }]);
  });
});

describe('hostile values', () => {
  const deep = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;

  it('may be nested 100,000 deep where anything is allowed, and elsewhere', () => {
    expect(validateAioRpcEvent({ ...event, data: deep(100_000) })).toEqual([]);
    expect(validateAioRpcEvent({ ...event, channel: deep(100_000) })).toMatchObject([{ found: 'an array of 1' }]);
    expect(validateTranscript(deep(100_000))).toHaveLength(1);
  });

  it('may have members that are called as those of every object', () => {
    const inherited = JSON.parse('{"__proto__": {"channel": "c", "data": 1}}') as unknown;
    expect(
      validateAioRpcEvent(inherited)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/channel', '/data']);
    const counts = JSON.parse('{"__proto__": {"e": "x"}, "constructor": {"e": 1}}') as unknown;
    expect(
      validateAioRpcServerInfo({ id: '1', method: 'i', response: { connections: 1, channels: counts } }),
    ).toMatchObject([{ path: '/response/channels/__proto__/e', found: 'the text "x"' }]);
    expect(validateTarget(JSON.parse('{"protocol": "__proto__", "url": ""}'))).toHaveLength(1);
  });

  it('may be numbers of any size', () => {
    expect(validateAioRpcServerInfo({ id: '1', method: 'i', response: { connections: 1e308, channels: {} } })).toEqual(
      [],
    );
  });
});

describe('the generated validators agree with ajv', () => {
  it.each(wholeSchemas.map((file) => [file.path, file] as const))('about %s and what is almost one', (path, file) => {
    const check = validatorsByPath.get(path);
    const validate = validatorOf(file);
    const examples = [...file.valid, ...file.invalid].map(({ value }) => value);
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.jsonValue({ maxDepth: 3 }),
        fc.nat(),
        fc.nat(3),
        (example, value, at, kind) => {
          const changed = change(example, value, at, kind);
          expect(validate(changed).length === 0).toBe(check?.(changed));
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** An example with one member replaced, added or taken away, wherever it stands. */
function change(example: unknown, value: unknown, at: number, kind: number): unknown {
  const copy = structuredClone(example);
  const objects = holders(copy);
  const holder = objects[at % Math.max(objects.length, 1)];
  if (holder === undefined || kind === 3) return value;
  const keys = Object.keys(holder);
  const key = keys[Math.floor(at / objects.length) % Math.max(keys.length, 1)] ?? 'extra';
  if (kind === 0) delete holder[key];
  else holder[kind === 1 ? key : `${key}2`] = value;
  return copy;
}

function holders(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(holders)];
}

describe('speed', () => {
  it('checks a valid frame in a small part of the time that it takes to parse it', () => {
    const text = '{"id": "7", "method": "subscribe", "response": {"subscribed": {"c23": ["*", "e1"], "d23": ["e2"]}}}';
    const frame = JSON.parse(text) as unknown;
    const time = (work: () => unknown) => {
      const start = performance.now();
      for (let turn = 0; turn < 20_000; turn++) work();
      return performance.now() - start;
    };
    const ratios = Array.from({ length: 7 }, () => {
      const parsing = time(() => JSON.parse(text));
      return time(() => validateAioRpcSuccess(frame)) / parsing;
    });
    expect(Math.min(...ratios)).toBeLessThan(0.15);
  });
});

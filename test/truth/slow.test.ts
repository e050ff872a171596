import { describe, expect, it } from 'vitest';
import { member } from '../../src/base/json.js';
import type { Wrap } from '../../src/reference/endpoint.js';
import { objectIn } from '../../src/reference/tap.js';
import { slowly } from '../../src/reference/wraps.js';
import { blemishes, profiles, runOverMemory } from './memory-run.js';

const timeoutMs = 1000;

/** What a server may do in a thread of its own, by what is judged: it comes later than what was asked for after it. */
const aside: Readonly<Record<string, (text: string) => boolean>> = {
  socksync(text) {
    const { func, error_code } = objectIn(text);
    return func === 'return' || (func === 'error' && error_code === 8);
  },
  'aio-rpc': (text) => 'response' in objectIn(text),
  'high-templar': (text) => 'data' in objectIn(text),
  // Events, and the responses to what causes them.
  dcrf: (text) => ['create', 'update', 'delete'].some((action) => member(objectIn(text).payload, 'action') === action),
  // Events of Socket.IO.
  'frappe-graphql/socketio': (text) => text.startsWith('42['),
  // What an operation is told, and that this was all.
  'frappe-graphql/graphql-ws': (text) => ['data', 'complete'].includes(String(objectIn(text).type)),
};

describe.each(profiles)('a server of $id in profile $profile', ({ id, protocol, binding, profile }) => {
  const judge = async (wrap: Wrap) => {
    const change = { rules: (base: object) => base, wrap };
    return blemishes(await runOverMemory({ protocol, binding, profile, change, target: { timeoutMs }, runs: 3 }));
  };

  it.each([1, 20, 0.45 * timeoutMs])('that takes %i ms for everything is judged as any other', async (ms) => {
    expect(await judge(slowly(ms))).toEqual([]);
  });

  it.each([1, 50, 0.45 * timeoutMs])(
    'that takes %i ms for what it may do in a thread of its own, and is quick in all else, is judged as any other',
    async (ms) => {
      expect(await judge(slowly(ms, aside[id]))).toEqual([]);
    },
  );
});

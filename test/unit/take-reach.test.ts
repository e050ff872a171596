import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import type { Monitor } from '../../src/judge/monitor.js';
import { type MemoryAnswer, type MemoryHandshake, type MemorySubject, memoryWire } from '../../src/wire/memory.js';
import { performed } from './performed.js';
import { toyScenarios, toyTarget } from './toy.js';

const { timeoutMs } = toyTarget;
const nobody = { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
const nothing: MemoryAnswer = { status: 200, headers: {}, text: '' };
const never = new Promise<never>(() => undefined);

/** A wire to a subject that is silent but for these. */
function wireTo(parts: Partial<MemorySubject>) {
  return memoryWire({ open: () => nobody, http: () => nothing, ...parts });
}

describe('a connection that may be refused', () => {
  it('is told with the status of its refusal, and has ended', async () => {
    const wire = wireTo({ admit: async () => ({ status: 500, headers: {}, text: 'oops' }) });
    const { outcome, frames } = await performed({ wire }, async (take) => {
      const { conversation, refusal } = await take.knock({});
      expect(refusal).toMatchObject({ status: 500, reason: 'the handshake was answered with status 500' });
      expect(conversation.end).toMatchObject({ code: 1006, by: 'subject' });
      expect(conversation.opening).toHaveLength(1);
    });
    expect(outcome).toBe('finished');
    expect(frames.map(({ dir }) => dir)).toEqual(['open', 'close']);
  });

  it('stops whoever needs it', async () => {
    const wire = wireTo({ admit: async () => ({ status: 403, headers: {}, text: '' }) });
    const { outcome, reason, blame } = await performed({ wire }, async (take) => void (await take.connect()));
    expect({ outcome, blame }).toEqual({ outcome: 'stopped', blame: null });
    expect(reason).toBe('a connection could not be opened: the handshake was answered with status 403');
  });

  it('is opened with a query and headers of its own, and is shown without the values that are not to be told', async () => {
    const asked: MemoryHandshake[] = [];
    const wire = wireTo({
      open(_, handshake) {
        asked.push(handshake);
        return nobody;
      },
    });
    const { frames } = await performed({ wire, target: { url: 'ws://memory/ws?a=1&token=mine' } }, async (take) => {
      await take.connect({ query: { token: 's3cret' }, shownQuery: 'token=<full>', headers: { cookie: 's=s3cret' } });
      await take.connect({ query: { token: 'nonce' } });
      await take.connect();
    });
    expect(asked.map(({ query }) => query)).toEqual(['a=1&token=s3cret', 'a=1&token=nonce', 'a=1&token=mine']);
    expect(asked[0]?.headers).toMatchObject({ cookie: 's=s3cret', 'user-agent': expect.any(String) });
    const opened = frames.filter(({ dir }) => dir === 'open');
    expect(opened.map(({ url }) => url)).toEqual(['/ws?token=<full>', '/ws?token=nonce', '/ws']);
    expect(JSON.stringify(frames)).not.toMatch(/s3cret|mine/);
  });

  /** Knocks where the handshake takes so long. */
  const knocking = async (afterMs: number, atLeastMs?: number) => {
    const clock = new VirtualClock();
    const wire = wireTo({ admit: () => new Promise((resolve) => void clock.after(afterMs, () => resolve(null))) });
    let refused: string | null = null;
    await performed({ clock, wire }, async (take) => {
      const { refusal } = await take.knock(atLeastMs === undefined ? {} : { atLeastMs });
      refused = refusal?.reason ?? null;
    });
    return refused;
  };

  it('is given up after its deadline, or after what it is known to take where that is longer', async () => {
    const late = 'the handshake was not answered in time';
    expect(await knocking(0.9 * timeoutMs)).toBeNull();
    expect(await knocking(1.5 * timeoutMs)).toBe(late);
    expect(await knocking(1.5 * timeoutMs, 2 * timeoutMs)).toBeNull();
    expect(await knocking(0.9 * timeoutMs, 0.1 * timeoutMs)).toBeNull();
    expect(await knocking(2.5 * timeoutMs, 2 * timeoutMs)).toBe(late);
  });
});

describe('a plain request of the subject', () => {
  const headers = { 'content-type': 'application/json', authorization: 's3cret' };

  it('is recorded with its answer, without its query and what its headers say but for the type of the body', async () => {
    const seen: unknown[] = [];
    const wire = wireTo({
      http(request) {
        seen.push(request);
        return { status: 202, headers: { 'content-type': 'text/plain', 'set-cookie': 's3cret' }, text: 'taken' };
      },
    });
    const { frames } = await performed({ wire }, async (take) => {
      const asked = { method: 'POST', headers, body: '{}' } as const;
      const { answer, frames: both } = await take.ask('api', 'http://memory/trigger/?key=s3cret', asked);
      expect(answer).toMatchObject({ ok: true, status: 202, text: 'taken' });
      expect(both).toHaveLength(2);
    });
    expect(seen).toMatchObject([{ path: '/trigger/', query: 'key=s3cret', method: 'POST', body: '{}', headers }]);
    expect(frames).toEqual([
      {
        ...{ conn: 'api', dir: 'send', ms: 0, kind: 'http-request', method: 'POST', url: '/trigger/', id: 'h1' },
        ...{ headers: { 'content-type': 'application/json' }, text: '{}' },
      },
      {
        ...{ conn: 'api', dir: 'recv', ms: 0, kind: 'http-response', status: 202, id: 'h1' },
        ...{ headers: { 'content-type': 'text/plain' }, text: 'taken' },
      },
    ]);
  });

  it('is watched by monitors, those of one name together', async () => {
    const seen: string[][] = [];
    const monitor: Monitor = {
      title: 'all that is said',
      watch() {
        const said: string[] = [];
        seen.push(said);
        return ({ dir, text }) => {
          said.push(`${dir} ${text}`);
          return [];
        };
      },
    };
    const loaded = toyScenarios({}, { monitors: [monitor] });
    await performed(
      { loaded, wire: wireTo({ http: ({ body = '' }) => ({ ...nothing, text: `${body}!` }) }) },
      async (take) => {
        for (const body of ['a', 'b']) await take.ask('http', 'http://memory/', { method: 'POST', headers, body });
        await take.ask('control', 'http://memory/', { method: 'POST', headers, body: 'c' });
      },
    );
    expect(seen).toEqual([
      ['send a', 'recv a!', 'send b', 'recv b!'],
      ['send c', 'recv c!'],
    ]);
  });

  it('is given up after its deadline, and that is recorded', async () => {
    const clock = new VirtualClock();
    const { frames } = await performed({ clock, wire: wireTo({ http: () => never }) }, async (take) => {
      const { answer } = await take.ask('api', 'http://memory/trigger/', { method: 'GET', headers });
      expect(answer).toEqual({ ok: false, reason: 'no answer came in time' });
      expect(clock.now()).toBe(timeoutMs);
    });
    expect(frames.at(-1)).toMatchObject({ conn: 'api', dir: 'close', by: 'subject', note: 'no answer came in time' });
  });
});

describe('a connection in memory', () => {
  it('lets what a frame has put off until the next turn come before what the frame after it causes', async () => {
    const order: string[] = [];
    const wire = wireTo({
      open: ({ send }) => ({
        ...nobody,
        receive(text) {
          if (text === 'first') process.nextTick(() => order.push('put off'));
          else send('second');
        },
      }),
    });
    await performed({ wire }, async (take) => {
      const conversation = await take.connect();
      conversation.send('first');
      conversation.send('second');
      await conversation.wait(() => true, { from: 0, timeoutMs });
      order.push('answered');
    });
    expect(order).toEqual(['put off', 'answered']);
  });
});

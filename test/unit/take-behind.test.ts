import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import type { TranscriptFrame } from '../../src/generated/types/tool.js';
import { validateTranscript } from '../../src/generated/validators/tool.js';
import type { Performance } from '../../src/runner/perform.js';
import type { Broker, Handed } from '../../src/wire/amqp.js';
import { type ApiReply, PlayedApi } from '../../src/wire/api.js';
import { type MemoryAnswer, type MemoryHandshake, type MemorySubject, memoryWire } from '../../src/wire/memory.js';
import type { Take } from '../../src/words/take.js';
import { performToy, type ToyOptions } from './toy.js';

const timeoutMs = 1000;
const nobody = { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
const nothing: MemoryAnswer = { status: 200, headers: {}, text: '' };
const never = new Promise<never>(() => undefined);

/** A wire to a subject that is silent but for these. */
function wireTo(parts: Partial<MemorySubject>) {
  return memoryWire({ open: () => nobody, http: () => nothing, ...parts });
}

/** Performs a piece of work, and returns what came of it with all that was said. */
async function performed(options: ToyOptions, work: (take: Take) => Promise<void>) {
  const performance = await performToy({ ...options, target: { timeoutMs, ...options.target } }, async (take) => {
    // Transcripts are kept where something is wrong.
    take.broken({ requirement: 'toy/r', expected: 'nothing' }, 'this', []);
    await work(take);
  });
  if (performance.transcript !== null) expect(validateTranscript(performance.transcript)).toEqual([]);
  return { ...performance, frames: framesOf(performance) };
}

function framesOf({ transcript }: Performance): readonly TranscriptFrame[] {
  return (transcript?.frames ?? []).map(({ ms: _, ...frame }) => ({ ...frame, ms: 0 }));
}

const says = (text: string, status = 200): ApiReply => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json' },
  text,
});

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

describe('a message for the broker', () => {
  const address = { url: 'amqp://me:s3cret@127.0.0.1/', exchange: 'rooms', routingKey: '*' };
  const brokerThat = (publish: Broker['publish']): Broker => ({ address, publish, close: async () => undefined });

  it('is recorded with where it goes, and with no secret', async () => {
    const handed: string[] = [];
    const broker = brokerThat(async (body) => {
      handed.push(body);
      return { ok: true };
    });
    const { outcome, frames } = await performed({ broker }, async (take) => {
      expect(await take.publish('api', '{"rooms":[]}')).toMatchObject({ text: '{"rooms":[]}' });
    });
    expect({ outcome, handed }).toEqual({ outcome: 'finished', handed: ['{"rooms":[]}'] });
    const note = 'exchange rooms, routing key *';
    expect(frames).toEqual([{ conn: 'api', dir: 'send', ms: 0, kind: 'amqp', note, text: '{"rooms":[]}' }]);
  });

  it.each<[string, Broker['publish'], string]>([
    ['that it does not take', async () => ({ ok: false, reason: 'no queue is bound' }), 'no queue is bound'],
    ['that it never confirms', () => new Promise<Handed>(() => undefined), 'it did not answer in time'],
  ])('%s says nothing of the subject, and the take stops', async (_, publish, why) => {
    const { outcome, reason, blame, findings } = await performed({ broker: brokerThat(publish) }, async (take) => {
      await take.publish('api', 'x');
    });
    expect({ outcome, blame }).toEqual({ outcome: 'stopped', blame: null });
    expect(reason).toBe(`the broker did not take a message: ${why}`);
    expect(findings.filter(({ requirement }) => requirement !== 'toy/r')).toEqual([]);
  });

  it('is an error of the suite where there is no broker', async () => {
    const { outcome, reason } = await performed({}, async (take) => void (await take.publish('api', 'x')));
    expect(outcome).toBe('error');
    expect(reason).toContain('There is no broker');
  });
});

describe('an API that is played for a take', () => {
  const asking = (token: string, more = {}) => ({
    method: 'GET',
    url: `/bootstrap/?token=${token}`,
    headers: { cookie: `s=${token}`, ...more },
  });

  it('has what it is asked and what it answers recorded, each pair by a name of its own', async () => {
    const api = new PlayedApi();
    const { frames } = await performed({ api }, async (take) => {
      const client = take.fresh('client');
      take.playApi(client, ({ url }, frame) => says(JSON.stringify({ url, dir: frame.dir }), 201));
      await Promise.all([api.answer(asking(client)), api.answer(asking(client))]);
    });
    const asked = frames.filter(({ dir }) => dir === 'recv');
    const answered = frames.filter(({ dir }) => dir === 'send');
    expect(asked[0]).toEqual({
      ...{ conn: 'backend', dir: 'recv', ms: 0, kind: 'http-request', method: 'GET', id: 'b1' },
      ...{ url: '/bootstrap/?token=client-nonce-0', headers: { cookie: 's=client-nonce-0' } },
    });
    expect(answered[0]).toMatchObject({ conn: 'backend', kind: 'http-response', status: 201, id: 'b1' });
    expect(answered[0]?.text).toBe('{"url":"/bootstrap/?token=client-nonce-0","dir":"recv"}');
    expect(asked.map(({ id }) => id)).toEqual(answered.map(({ id }) => id));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(2);
  });

  it('has it recorded where it hangs up', async () => {
    const api = new PlayedApi();
    const { frames } = await performed({ api }, async (take) => {
      take.playApi('n-1', () => ({ kind: 'hang-up' }));
      expect(await api.answer(asking('n-1'))).toEqual({ kind: 'hang-up' });
    });
    expect(frames.at(-1)).toMatchObject({ conn: 'backend', dir: 'close', by: 'peer' });
  });

  it('tells of headers what the suite gave itself: no secret of the target, and none of the subject', async () => {
    const api = new PlayedApi();
    const target = { headers: { authorization: 'Bearer s3cret', 'x-empty': '' } };
    const { frames } = await performed({ api, target }, async (take) => {
      const client = take.fresh('client');
      const more = {
        authorization: `Token ${client}; Bearer s3cret`,
        'x-csrftoken': 'own-s3cret',
        'x-key': `${client} own-s3cret`,
        'user-agent': 'wireproof',
      };
      let told = '';
      take.playApi(client, ({ headers }) => {
        told = headers.authorization ?? '';
        return says('{}');
      });
      await api.answer(asking(client, more));
      // What answers it sees it whole.
      expect(told).toBe(more.authorization);
    });
    expect(frames[0]?.headers).toEqual({
      cookie: 's=client-nonce-0',
      authorization: 'Token client-nonce-0; …',
      'user-agent': 'wireproof',
    });
    expect(JSON.stringify(frames)).not.toContain('s3cret');
  });

  it('is forgotten when the take is over: whoever still waits is hung up on, and a late answer harms nobody', async () => {
    const api = new PlayedApi();
    let answer = (_reply: ApiReply): void => undefined;
    let waiting: Promise<ApiReply> = Promise.resolve(says(''));
    const { outcome } = await performed({ api }, async (take) => {
      take.playApi('n-1', () => {
        return new Promise((resolve) => {
          answer = resolve;
        });
      });
      waiting = api.answer(asking('n-1'));
    });
    expect(outcome).toBe('finished');
    expect(await waiting).toEqual({ kind: 'hang-up' });
    answer(says('late'));
    expect(await api.answer(asking('n-1'))).toMatchObject({ status: 403 });
  });

  it('is an error of the suite where there is none', async () => {
    const { outcome, reason } = await performed({}, async (take) => take.playApi('n-1', () => says('')));
    expect(outcome).toBe('error');
    expect(reason).toContain('plays no API');
  });
});

import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../src/base/clock.js';
import { deferred } from '../../src/base/deferred.js';
import type { Broker, Handed } from '../../src/wire/amqp.js';
import { type ApiReply, PlayedApi } from '../../src/wire/api.js';
import { performed } from './performed.js';

const says = (text: string, status = 200): ApiReply => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json' },
  text,
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

  it('is not waited for any longer once it is handed over', async () => {
    const clock = new VirtualClock();
    const broker = brokerThat(async () => ({ ok: true }));
    await performed({ broker, clock }, async (take) => void (await take.publish('api', 'x')));
    expect(clock.jump()).toBe(false);
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
    const answer = deferred<ApiReply>();
    let waiting: Promise<ApiReply> = Promise.resolve(says(''));
    const { outcome } = await performed({ api }, async (take) => {
      take.playApi('n-1', () => answer.promise);
      waiting = api.answer(asking('n-1'));
    });
    expect(outcome).toBe('finished');
    expect(await waiting).toEqual({ kind: 'hang-up' });
    answer.resolve(says('late'));
    expect(await api.answer(asking('n-1'))).toMatchObject({ status: 403 });
  });

  it('is an error of the suite where there is none', async () => {
    const { outcome, reason } = await performed({}, async (take) => take.playApi('n-1', () => says('')));
    expect(outcome).toBe('error');
    expect(reason).toContain('plays no API');
  });
});

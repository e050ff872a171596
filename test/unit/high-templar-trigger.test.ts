import { describe, expect, it } from 'vitest';
import type { HttpAsked, Wire } from '../../src/wire/wire.js';
import { playsApi } from '../../suite/high-templar/clients.js';
import { sendTrigger, tellsStatus } from '../../suite/high-templar/trigger.js';
import { performToy, silentWire, type ToyOptions, toyTarget } from './toy.js';

/** What reaches the subject where a trigger is sent at a target. */
async function sent(target: NonNullable<ToyOptions['target']>, more: Pick<ToyOptions, 'broker'> = {}) {
  const asked: (HttpAsked & { readonly at: string })[] = [];
  const wire: Wire = {
    ...silentWire,
    request: async (at, one) => {
      asked.push({ at, ...one });
      return { ok: true, status: 200, headers: {}, text: '' };
    },
  };
  const { outcome, reason } = await performToy({ wire, target, ...more }, async (take) => {
    const { answer } = await sendTrigger(take, '{"rooms":[],"data":1}');
    expect(answer?.status ?? null).toBe(asked.length > 0 ? 200 : null);
  });
  return { asked, outcome, reason };
}

describe('a trigger', () => {
  it.each([
    ['ws://h:1/ws/', 'http://h:1/trigger/'],
    ['ws://h:1/high-templar/ws/', 'http://h:1/high-templar/trigger/'],
    ['wss://h/ws/?token=mine', 'https://h/trigger/'],
    ['ws://h/ws', 'http://h/trigger/'],
  ])(
    'goes to the place beside that of the WebSockets, where the target names none: of %s to %s',
    async (url, place) => {
      const { asked } = await sent({ url });
      expect(asked.map(({ at }) => at)).toEqual([place]);
    },
  );

  it('is a POST of JSON', async () => {
    const { asked } = await sent({ url: 'ws://h/ws/' });
    expect(asked).toMatchObject([
      { method: 'POST', body: '{"rooms":[],"data":1}', headers: { 'content-type': 'application/json' } },
    ]);
  });

  it('goes where the target says, with the headers that it says', async () => {
    const trigger = {
      kind: 'http',
      url: 'https://other/t?key=1',
      headers: { Authorization: 'Bearer x', 'x-own': '1' },
    };
    const { asked } = await sent({ extra: { trigger } });
    expect(asked).toMatchObject([{ at: trigger.url, headers: { authorization: 'Bearer x', 'x-own': '1' } }]);
  });

  it('is given to the broker where it goes by AMQP, and not to the gateway', async () => {
    const handed: string[] = [];
    const address = { url: 'amqp://h/', exchange: 'e', routingKey: '*' };
    const broker = {
      address,
      close: async () => undefined,
      publish: async (body: string) => {
        handed.push(body);
        return { ok: true } as const;
      },
    };
    const { asked, outcome } = await sent({ extra: { trigger: { kind: 'amqp', url: 'amqp://h/' } } }, { broker });
    expect({ asked, handed, outcome }).toEqual({ asked: [], handed: ['{"rooms":[],"data":1}'], outcome: 'finished' });
  });

  it('that is not answered says nothing of the gateway where its status is not its own', async () => {
    const wire: Wire = { ...silentWire, request: async () => ({ ok: false, reason: 'refused' }) };
    const trigger = { kind: 'http', url: 'http://bridge/', bridged: true };
    const { outcome, reason, blame } = await performToy({ wire, target: { extra: { trigger } } }, async (take) => {
      await sendTrigger(take, '{}');
    });
    expect({ outcome, reason, blame }).toEqual({
      outcome: 'stopped',
      reason: 'a trigger was not answered: refused',
      blame: null,
    });
  });
});

describe('the status of a trigger', () => {
  it.each([
    [true, 'where nothing is said', {}],
    [true, 'over HTTP', { trigger: { kind: 'http', url: 'http://h/' } }],
    [false, 'over a bridge', { trigger: { kind: 'http', url: 'http://h/', bridged: true } }],
    [false, 'over AMQP', { trigger: { kind: 'amqp', url: 'amqp://h/' } }],
  ])('is the gateway’s own (%s) %s', (expected, _, extra) => {
    expect(tellsStatus({ ...toyTarget, extra })).toBe(expected);
  });
});

describe('the API behind a gateway', () => {
  it('is played where the target says where, unless it declares that it is not', () => {
    expect(playsApi({ ...toyTarget, extra: { api: {} } })).toBe(true);
    expect(playsApi({ ...toyTarget, extra: { tokens: {} } })).toBe(false);
    expect(playsApi({ ...toyTarget, extra: { api: {} }, capabilities: { api: false } })).toBe(false);
  });
});

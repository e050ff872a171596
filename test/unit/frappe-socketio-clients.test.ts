import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/base/json.js';
import { asks, brokenIn, commandPath, exchange, opened, packet, recorded, type Said } from './frappe-exchanges.js';

describe('Clients', () => {
  const subscription = 'subscription { doc_events { subscription_id name } }';
  const subscribed = (id: string, query = subscription, ms?: number): readonly Said[] =>
    asks({ query }, { data: { doc_events: { subscription_id: id } } }, ms);
  const keepalive = (
    id: string,
    answer: JsonObject = { success: true, error: null },
    ms?: number,
    name = 'doc_events',
  ) =>
    asks(
      {
        query: `mutation { subscriptionKeepAlive(subscription: "${name}", subscription_id: "${id}") { success error } }`,
      },
      { data: { subscriptionKeepAlive: answer } },
      ms,
    );
  const command = (text: string, answer: Partial<Said>): readonly Said[] =>
    exchange({ url: commandPath, text }, answer);
  const notFound = { success: false, error: 'SUBSCRIPTION_NOT_FOUND' };
  const clients = (frames: readonly Said[]) => brokenIn(frames, 'documented', 'client');
  const join = (argument: Json): Said => packet('send', 'task_subscribe', argument);

  it.each<[string, Partial<Said>]>([
    ['a form', { text: 'query=%7Bping%7D' }],
    ['no JSON', { text: '{' }],
    ['no query', { text: '{"variables":{}}' }],
    ['a query that is no text', { text: '{"query":5}' }],
    ['nothing', {}],
    ['a GET', { method: 'GET', text: '{"query":"{ ping }"}' }],
  ])('that send %s for a query are found', (_, request) => {
    expect(clients(exchange(request, {}))).toEqual(['client-query']);
  });

  it.each<[string, JsonObject, readonly string[]]>([
    ['select their id', { query: subscription }, []],
    ['select it under an alias', { query: 'subscription { a: doc_events { sid: subscription_id } }' }, []],
    [
      'select it in fragments',
      { query: 'subscription { doc_events { ... on DocEvent { ...f } } } fragment f on DocEvent { subscription_id }' },
      [],
    ],
    ['ask for something else', { query: `query Q { ping } ${subscription}`, operationName: 'Q' }, []],
    ['cannot be read', { query: 'subscription { doc_events { name' }, []],
    ['do not select their id', { query: 'subscription { doc_events { name } }' }, ['client-select-id']],
    [
      'select something of that name elsewhere',
      { query: 'subscription { doc_events { document { subscription_id } } }' },
      ['client-select-id'],
    ],
    [
      'do so among others',
      { query: 'query Q { ping } subscription S { doc_events { name } }', operationName: 'S' },
      ['client-select-id'],
    ],
  ])('whose subscriptions %s are judged for that', (_, body, found) => {
    expect(clients(asks(body, { data: {} }))).toEqual(found);
  });

  it.each<[string, Json, readonly string[]]>([
    ['a list with an id', ['1'], []],
    ['an id', '1', []],
    ['an id that they were not given', ['2'], ['client-join']],
    ['two ids', ['1', '1'], ['client-join']],
    ['no id', [], ['client-join']],
    ['a number', [1], ['client-join']],
    ['null', null, ['client-join']],
  ])('that join and leave with %s are judged for that', (_, argument, found) => {
    const talk = [...subscribed('1'), ...opened];
    expect(clients([...talk, join(argument)])).toEqual(found);
    expect(clients([...talk, packet('send', 'task_unsubscribe', argument)])).toEqual(found);
    expect(clients([...talk, recorded('send', 'task_subscribe', argument)])).toEqual(found);
  });

  it('are not blamed for ids that they may have been given before a recording began', () => {
    const later = subscribed('1');
    expect(clients([join(['0']), ...later, join(['0'])])).toEqual([]);
    expect(clients([...later, join(['0'])])).toEqual([]);
    expect(clients([...keepalive('0', notFound), ...later, ...opened, join(['2'])])).toEqual([]);
    expect(clients([...later, ...keepalive('0'), ...opened, join(['0'])])).toEqual([]);
  });

  it.each<[string, readonly Said[], readonly string[]]>([
    ['its name and its id', keepalive('1'), []],
    ['another name', keepalive('1', notFound, undefined, 'user_login'), ['client-keepalive-id']],
    ['an id that they were not given', keepalive('2', notFound), ['client-keepalive-id']],
    ['an id that a server knows', keepalive('2'), []],
    ['both in a command', command('subscription=doc_events&subscription_id=1', { status: 500 }), []],
    ['both in a command as JSON', command('{"subscription":"doc_events","subscription_id":"1"}', {}), []],
    ['no id in a command', command('subscription=doc_events', { status: 500 }), ['client-keepalive-id']],
    [
      'an unknown id in a command',
      command('subscription=doc_events&subscription_id=2', { status: 417 }),
      ['client-keepalive-id'],
    ],
    [
      'both in variables',
      asks(
        {
          query:
            'mutation($s: String!, $i: String!) { subscriptionKeepAlive(subscription: $s, subscription_id: $i) { success } }',
          variables: { s: 'doc_events', i: '1' },
        },
        { data: { subscriptionKeepAlive: { success: true } } },
      ),
      [],
    ],
    [
      'no id',
      asks({ query: 'mutation { subscriptionKeepAlive(subscription: "doc_events") { success } }' }, { errors: [] }),
      ['client-keepalive-id'],
    ],
  ])('that name %s in a keepalive are judged for that', (_, request, found) => {
    expect(clients([...subscribed('1'), ...request])).toEqual(found);
  });

  it('must not keep alive what was not found', () => {
    const lost = [...subscribed('1'), ...keepalive('1', notFound)];
    expect(clients(lost)).toEqual([]);
    expect(clients([...lost, ...subscribed('2'), ...keepalive('2')])).toEqual([]);
    expect(clients([...lost, ...keepalive('1', notFound)])).toEqual(['client-lost']);
  });

  describe('that listen to a subscription', () => {
    const minute = 60_000;
    const pong = (ms: number): Said => ({ conn: 'a', dir: 'send', text: '3', ms });
    const listens: readonly Said[] = [...opened, ...subscribed('1', subscription, 0), join(['1'])].map((frame) => ({
      ...frame,
      ms: 0,
    }));

    it('keep it alive in time', () => {
      const kept = [3, 7, 11].flatMap((at) => keepalive('1', undefined, at * minute));
      expect(clients([...listens, ...kept, pong(15 * minute)])).toEqual([]);
    });

    it('are found once where they do not', () => {
      expect(clients([...listens, pong(5 * minute)])).toEqual([]);
      expect(clients([...listens, pong(6 * minute), pong(7 * minute)])).toEqual(['client-keepalive']);
      expect(clients([...listens, ...keepalive('1', undefined, 6 * minute)])).toEqual(['client-keepalive']);
    });

    it.each<[string, Said]>([
      ['leaving it', packet('send', 'task_unsubscribe', ['1'])],
      ['its end', packet('recv', 'doc_events', { type: 'GQL_COMPLETE', id: '1' })],
      ['its end as the published server tells it', packet('recv', 'doc_events', { id: 'GQL_COMPLETE' })],
      ['the end of the socket', { conn: 'a', dir: 'close' }],
      ['leaving the namespace', { conn: 'a', dir: 'send', text: '41' }],
    ])('need not do so after %s', (_, frame) => {
      expect(clients([...listens, { ...frame, ms: minute }, pong(20 * minute)])).toEqual([]);
    });
  });
});

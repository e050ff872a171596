import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json.js';
import type { Transcript } from '../../src/generated/types/tool.js';
import suite from '../../suite/dcrf/suite.js';
import { brokenIds, brokenIn as brokenInExchange, type Line } from './exchanges.js';

type Dir = Transcript['frames'][number]['dir'];
/** What was said on a connection that is named. */
type On = readonly [conn: string, dir: Dir, text?: string];

const open: Line = ['open'];
const frame = (payload: object, stream: Json = 'things'): string => JSON.stringify({ stream, payload });
const request = (action: string, id: Json, more: object = {}): string => frame({ action, request_id: id, ...more });
const response = (action: string, id: Json, status = 200): string =>
  frame({ action, request_id: id, response_status: status, data: null, errors: [] });
const event = (id: Json): string => frame({ action: 'update', request_id: id, data: { pk: 1 } });

const asks = (action: string, id: Json, more: object = {}): Line => ['send', request(action, id, more)];
const answers = (action: string, id: Json, status?: number): Line => ['recv', response(action, id, status)];
const subscribes = (id: Json, pk: Json = 1): Line => asks('subscribe_instance', id, { pk });
const unsubscribes = (id: Json, pk: Json = 1): Line => asks('unsubscribe_instance', id, { pk });

/** The requirements that a client breaks in an exchange, without the protocol's name. */
function brokenBy(lines: readonly Line[]): string[] {
  return brokenInExchange(suite, lines, 'documented', 'client').map((id) => id.replace('dcrf/', ''));
}

/** The same, over several connections. */
function brokenOver(...said: readonly On[]): string[] {
  const frames = said.map(([conn, dir, text], ms) => ({ conn, dir, ms, ...(text === undefined ? {} : { text }) }));
  const transcript: Transcript = { format: 1, protocol: 'dcrf', title: '', frames };
  return brokenIds(suite, transcript, null, 'client').map((id) => id.replace('dcrf/', ''));
}

describe('A client of DCRF', () => {
  it('is good where it names and answers for everything', () => {
    const good = [
      open,
      asks('create', 'a', { data: { name: 'x' } }),
      answers('create', 'a', 201),
      asks('list', 'b', { data: {} }),
      subscribes('s'),
      answers('list', 'b'),
      answers('subscribe_instance', 's', 201),
      asks('update', 'c', { pk: 1, data: {} }),
      ['recv', event('s')],
      answers('update', 'c'),
      unsubscribes('s'),
      answers('unsubscribe_instance', 's', 204),
      asks('anything', 'a', { key: 'value' }),
    ] as const;
    expect(brokenBy(good)).toEqual([]);
  });

  it.each<[string, Line, string]>([
    ['text that is no JSON', ['send', 'no json'], 'client-frame'],
    ['JSON that is no object', ['send', '[]'], 'client-frame'],
    ['a binary frame', ['send'], 'client-frame'],
    ['a request without a name', ['send', frame({ action: 'list' })], 'client-request-id'],
    ['a request whose name is null', asks('list', null), 'client-request-id'],
    ['a retrieve without a pk', asks('retrieve', 'r'), 'client-pk'],
    ['a delete without a pk', asks('delete', 'r', { id: 1 }), 'client-pk'],
    ['a subscription without a pk', asks('subscribe_instance', 'r'), 'client-pk'],
    ['a create without data', asks('create', 'r'), 'client-data'],
    ['a create whose data are a list', asks('create', 'r', { data: [] }), 'client-data'],
    ['a patch whose data are null', asks('patch', 'r', { pk: 1, data: null }), 'client-data'],
    ['an update without data', asks('update', 'r', { pk: 1 }), 'client-data'],
    ['an unsubscribe from what it never subscribed to', unsubscribes('s'), 'client-unsubscribe'],
  ])('breaks a rule by %s, and one only', (_, line, requirement) => {
    expect(brokenBy([open, line])).toEqual([requirement]);
  });

  it.each<[string, string]>([
    ['a stream that is no text', JSON.stringify({ stream: 7, payload: { action: 'list', request_id: 'r' } })],
    ['no stream', JSON.stringify({ payload: { action: 'list', request_id: 'r' } })],
  ])('breaks the form of its frames by %s', (_, text) => {
    expect(brokenBy([open, ['send', text]])).toEqual(['client-frame']);
  });

  it.each<[string, readonly Line[]]>([
    ['of a request that is not answered yet', [asks('list', 'r'), asks('list', 'r')]],
    ['of a subscription', [subscribes('s'), answers('subscribe_instance', 's'), asks('list', 's')]],
    ['of a subscription, for another one', [subscribes('s'), answers('subscribe_instance', 's'), subscribes('s', 2)]],
  ])('must not use the name %s', (_, lines) => {
    expect(brokenBy([open, ...lines])).toEqual(['client-request-id-fresh']);
  });

  it('may use a name again once it is free: answered, ended, or refused', () => {
    expect(brokenBy([open, asks('list', 'r'), answers('list', 'r'), asks('list', 'r')])).toEqual([]);
    const subscribed = [open, subscribes('s'), answers('subscribe_instance', 's')];
    const ended = [...subscribed, unsubscribes('s'), answers('unsubscribe_instance', 's')];
    expect(brokenBy([...ended, asks('list', 's')])).toEqual([]);
    const refused = [open, subscribes('s'), answers('subscribe_instance', 's', 404)];
    expect(brokenBy([...refused, asks('list', 's')])).toEqual([]);
    // What is refused was no subscription: there is nothing to be ended.
    expect(brokenBy([...refused, unsubscribes('s')])).toEqual(['client-unsubscribe']);
  });

  it('may use one name on two streams, and names of two types', () => {
    const other: Line = ['send', frame({ action: 'list', request_id: 'r' }, 'things_with_id')];
    expect(brokenBy([open, asks('list', 'r'), other])).toEqual([]);
    expect(brokenBy([open, asks('list', '1'), asks('list', 1)])).toEqual([]);
  });

  it('must unsubscribe with the pk that it subscribed with', () => {
    const subscribed = [open, subscribes('s'), answers('subscribe_instance', 's')];
    expect(brokenBy([...subscribed, unsubscribes('s', 2)])).toEqual(['client-unsubscribe']);
    expect(brokenBy([...subscribed, asks('unsubscribe_instance', 's')])).toEqual(['client-unsubscribe']);
    expect(brokenBy([...subscribed, unsubscribes('s')])).toEqual([]);
  });

  it('keeps its subscription where an event comes before the response to it', () => {
    const early = [open, subscribes('s'), ['recv', event('s')], answers('subscribe_instance', 's')] as const;
    expect(brokenBy([...early, unsubscribes('s')])).toEqual([]);
  });

  it('is not judged by what was used before a recording began', () => {
    expect(brokenBy([unsubscribes('s'), asks('list', 'r'), asks('list', 'r')])).toEqual([]);
  });

  it('of a server whose payloads are frames names no stream', () => {
    const bare = (message: object): Line => ['send', JSON.stringify(message)];
    expect(brokenBy([open, bare({ action: 'list', request_id: 'r' })])).toEqual([]);
    expect(brokenBy([open, bare({ action: 'retrieve', request_id: 'r' })])).toEqual(['client-pk']);
  });
});

describe('A client of DCRF that was cut off', () => {
  const subscribe = (conn: string, id: Json, pk = 1): On => [conn, 'send', request('subscribe_instance', id, { pk })];
  const subscribed = (conn: string, id: Json, status?: number): On => [
    conn,
    'recv',
    response('subscribe_instance', id, status),
  ];
  const before: readonly On[] = [
    ['a', 'open'],
    subscribe('a', 's1'),
    subscribed('a', 's1'),
    subscribe('a', 's2', 2),
    subscribed('a', 's2'),
  ];
  const again: readonly On[] = [
    ['a', 'close'],
    ['a1', 'open'],
  ];

  it('is good where it sends each live subscription again', () => {
    expect(
      brokenOver(...before, ...again, subscribe('a1', 's2', 2), subscribe('a1', 's1'), subscribed('a1', 's2')),
    ).toEqual([]);
  });

  it('is bad where it leaves one out, or all, or names one otherwise', () => {
    expect(brokenOver(...before, ...again, subscribe('a1', 's1'), subscribed('a1', 's1'))).toEqual(['resubscribe']);
    const list: On = ['a1', 'send', request('list', 'l')];
    expect(brokenOver(...before, ...again, list, ['a1', 'recv', response('list', 'l')])).toEqual(['resubscribe']);
    const renamed = [subscribe('a1', 's1'), subscribe('a1', 's3', 2), subscribed('a1', 's1')];
    expect(brokenOver(...before, ...again, ...renamed)).toEqual(['resubscribe']);
  });

  it('is not asked for what had been ended or refused', () => {
    const ended: On = ['a', 'send', request('unsubscribe_instance', 's1', { pk: 1 })];
    const list: On = ['a1', 'send', request('list', 'l')];
    const listed: On = ['a1', 'recv', response('list', 'l')];
    expect(brokenOver(...before, ended, ...again, subscribe('a1', 's2', 2), list, listed)).toEqual([]);
    const refused: readonly On[] = [['a', 'open'], subscribe('a', 's1'), subscribed('a', 's1', 404)];
    expect(brokenOver(...refused, ...again, list, listed)).toEqual([]);
  });

  it('is asked again after each further reconnection', () => {
    const second: readonly On[] = [
      ...before,
      ...again,
      subscribe('a1', 's1'),
      subscribe('a1', 's2', 2),
      subscribed('a1', 's1'),
      subscribed('a1', 's2'),
      ['a1', 'close'],
      ['a2', 'open'],
    ];
    const list: On = ['a2', 'send', request('list', 'l')];
    expect(brokenOver(...second, subscribe('a2', 's1'), subscribe('a2', 's2', 2), subscribed('a2', 's1'))).toEqual([]);
    expect(brokenOver(...second, list, ['a2', 'recv', response('list', 'l')])).toEqual(['resubscribe']);
  });

  it('is not taken for another client, nor for one that is still connected', () => {
    const list: On = ['b', 'send', request('list', 'l')];
    const other: readonly On[] = [['b', 'open'], list, ['b', 'recv', response('list', 'l')]];
    expect(brokenOver(...before, ...other)).toEqual([]);
    expect(brokenOver(...before, ['a', 'close'], ...other)).toEqual([]);
    const beside: readonly On[] = [
      ['a1', 'open'],
      ['a1', 'send', request('list', 'l')],
      ['a1', 'recv', response('list', 'l')],
    ];
    expect(brokenOver(...before, ...beside)).toEqual([]);
  });

  it('has done no wrong where it was cut off again before it could say anything', () => {
    expect(brokenOver(...before, ...again, ['a1', 'close'])).toEqual([]);
  });

  it('is not taken for one whose connection only begins with the same letters', () => {
    const tenth: readonly On[] = [
      ['a10', 'open'],
      ['a10', 'send', request('list', 'l')],
      ['a10', 'recv', response('list', 'l')],
    ];
    const first = before.map(([, ...rest]): On => ['a1', ...rest]);
    expect(brokenOver(...first, ['a1', 'close'], ...tenth)).toEqual([]);
  });
});

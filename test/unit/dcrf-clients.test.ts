import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/base/json.js';
import type { Transcript } from '../../src/generated/types/tool.js';
import suite from '../../suite/dcrf/suite.js';
import { brokenIds, brokenIn as brokenInExchange, type Line } from './exchanges.js';

type Dir = Transcript['frames'][number]['dir'];
/** What was said on a connection that is named. */
type On = readonly [conn: string, dir: Dir, text?: string];

/** A second in which nothing was said on any connection. */
const pause = 'pause';

const open: Line = ['open'];
const frame = (payload: object, stream: Json = 'things'): string => JSON.stringify({ stream, payload });
const request = (action: string, id: Json, more: object = {}): string => frame({ action, request_id: id, ...more });
const response = (action: string, id: Json, status: Json = 200): string =>
  frame({ action, request_id: id, response_status: status, data: null, errors: [] });
const event = (id: Json, action = 'update', more: object = {}): string =>
  frame({ action, request_id: id, data: { pk: 1 }, ...more });

const asks = (action: string, id: Json, more: object = {}): Line => ['send', request(action, id, more)];
const answers = (action: string, id: Json, status?: Json): Line => ['recv', response(action, id, status)];
const subscribes = (id: Json, pk: Json = 1): Line => asks('subscribe_instance', id, { pk });
const unsubscribes = (id: Json, pk: Json = 1): Line => asks('unsubscribe_instance', id, { pk });

/** The requirements that a client breaks in an exchange, without the protocol's name. */
function brokenBy(lines: readonly Line[]): string[] {
  return brokenInExchange(suite, lines, 'documented', 'client').map((id) => id.replace('dcrf/', ''));
}

/** The same, over several connections. */
function brokenOver(...said: readonly (On | typeof pause)[]): string[] {
  let ms = 0;
  const frames: Transcript['frames'][number][] = [];
  for (const one of said) {
    ms += one === pause ? 1000 : 1;
    if (one === pause) continue;
    const [conn, dir, text] = one;
    frames.push({ conn, dir, ms, ...(text === undefined ? {} : { text }) });
  }
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

  it.each<[string, Line]>([
    ['an event comes before the response to it', ['recv', event('s')]],
    ['that event has a status', ['recv', event('s', 'update', { response_status: 200, errors: [] })]],
    ['the response has a status that says nothing', answers('subscribe_instance', 's', '201')],
  ])('keeps its subscription where %s', (_, line) => {
    const subscribed = [open, subscribes('s'), line, answers('subscribe_instance', 's')];
    expect(brokenBy([...subscribed, unsubscribes('s')])).toEqual([]);
    expect(brokenBy([...subscribed.slice(0, 3), unsubscribes('s')])).toEqual([]);
  });

  it('keeps its subscription where the same one is refused a second time', () => {
    const twice = [open, subscribes('s'), answers('subscribe_instance', 's'), subscribes('s')];
    const refused = [...twice, answers('subscribe_instance', 's', 409)];
    expect(brokenBy([...refused, unsubscribes('s')])).toEqual(['client-request-id-fresh']);
  });

  it('may use the name of a subscription again once its object was deleted, and may end it all the same', () => {
    const gone = [open, subscribes('s'), answers('subscribe_instance', 's'), ['recv', event('s', 'delete')]] as const;
    expect(brokenBy([...gone, asks('list', 's')])).toEqual([]);
    expect(brokenBy([...gone, unsubscribes('s')])).toEqual([]);
  });

  it('may call subscriptions and their ends as its server does', () => {
    const watching = [open, asks('watch', 's', { pk: 1 }), answers('watch', 's'), ['recv', event('s')]] as const;
    expect(brokenBy([...watching, asks('forget', 's', { pk: 1 }), answers('forget', 's')])).toEqual([]);
    expect(brokenBy([...watching, unsubscribes('s')])).toEqual([]);
    expect(brokenBy([...watching, asks('list', 's')])).toEqual(['client-request-id-fresh']);
    const all = [open, asks('subscribe_all', 's'), answers('subscribe_all', 's')];
    expect(brokenBy([...all, asks('leave_all', 's'), answers('leave_all', 's'), asks('list', 's')])).toEqual([]);
  });

  it('may end on a new connection the subscription of the one before', () => {
    const cut = [
      ['a', 'open'],
      ['a', 'send', request('subscribe_instance', 's', { pk: 1 })],
      ['a', 'recv', response('subscribe_instance', 's')],
      ['a', 'close'],
      ['a1', 'open'],
    ] as const;
    expect(brokenOver(...cut, ['a1', 'send', request('unsubscribe_instance', 's', { pk: 1 })])).toEqual([]);
    const other: On = ['a1', 'send', request('unsubscribe_instance', 's', { pk: 2 })];
    expect(brokenOver(...cut, other)).toEqual(['client-unsubscribe']);
    // What it had before the recording began, nobody knows.
    expect(brokenOver(...cut.slice(1), other)).toEqual([]);
  });

  it('is not judged by what was used before a recording began', () => {
    expect(brokenBy([unsubscribes('s'), asks('list', 'r'), asks('list', 'r')])).toEqual([]);
  });

  it('is not judged by what was too long to be recorded', () => {
    const text = `${request('subscribe_instance', 's').slice(0, 20)} … "pk":1}}`;
    const frames = [['open'] as const, ['send', text] as const, unsubscribes('s')].map(([dir, said], ms) => ({
      conn: 'a',
      dir,
      ms,
      ...(said === undefined ? {} : { text: said }),
      ...(said === text ? { elidedBytes: 70_000 } : {}),
    }));
    const transcript: Transcript = { format: 1, protocol: 'dcrf', title: '', frames };
    expect(brokenIds(suite, transcript, null, 'client')).toEqual([]);
  });

  it('is not hurt by a server whose names are of any depth', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const said: Line = ['recv', `{"stream":"things","payload":{"request_id":${deep},"response_status":200}}`];
    const sent: Line = ['send', `{"stream":"things","payload":{"request_id":${deep},"pk":${deep}}}`];
    expect(brokenBy([open, subscribes('s'), said, answers('subscribe_instance', 's'), sent, said])).toEqual([]);
  });

  describe('of a server whose payloads are frames', () => {
    const bare = (message: object): Line => ['send', JSON.stringify(message)];
    const list = bare({ action: 'list', request_id: 'r' });

    it('names no stream', () => {
      expect(brokenBy([open, list])).toEqual([]);
      expect(brokenBy([open, bare({ action: 'retrieve', request_id: 'r' })])).toEqual(['client-pk']);
      expect(brokenBy([open, list, bare({ key: 'value' })])).toEqual(['client-request-id']);
      expect(brokenBy([open, bare({ action: 'x', request_id: 'r', payload: {} })])).toEqual([]);
    });

    it.each<[string, Line]>([
      ['a payload alone', list],
      ['neither payload nor name', bare({})],
      ['a stream and no payload', bare({ stream: 'things', action: 'list', request_id: 'r' })],
    ])('is not one that sends frames, where %s is none, before or after', (_, line) => {
      expect(brokenBy([open, asks('list', 'a'), line])).toEqual(['client-frame']);
      expect(brokenBy([open, line, asks('list', 'a')])).toEqual(['client-frame']);
    });

    it('is known by its URL', () => {
      const over = (one: string, other: string): string[] => {
        const frames = [
          { conn: 'a', dir: 'open' as const, ms: 0, url: one },
          { conn: 'a', dir: 'send' as const, ms: 1, text: request('list', 'r') },
          { conn: 'b', dir: 'open' as const, ms: 2, url: other },
          { conn: 'b', dir: 'send' as const, ms: 3, text: '{"action":"list","request_id":"r"}' },
        ];
        const transcript: Transcript = { format: 1, protocol: 'dcrf', title: '', frames };
        return brokenIds(suite, transcript, null, 'client');
      };
      expect(over('/ws', '/ws')).toEqual(['dcrf/client-frame']);
      expect(over('/ws', '/ws/things')).toEqual([]);
    });
  });
});

describe('A client of DCRF that was cut off', () => {
  const subscribe = (conn: string, id: Json, pk = 1): On => [conn, 'send', request('subscribe_instance', id, { pk })];
  const subscribed = (conn: string, id: Json, status?: Json): On => [
    conn,
    'recv',
    response('subscribe_instance', id, status),
  ];
  const asks = (conn: string, action: string, id: Json, more: object = {}): On => [
    conn,
    'send',
    request(action, id, more),
  ];
  const answered = (conn: string, action: string, id: Json, status?: Json): On => [
    conn,
    'recv',
    response(action, id, status),
  ];
  const told = (conn: string, id: Json, action?: string): On => [conn, 'recv', event(id, action)];
  const list = (conn: string, id = 'l'): readonly On[] => [asks(conn, 'list', id), answered(conn, 'list', id)];
  const closes = (conn: string): On => [conn, 'close'];
  const opens = (conn: string): On => [conn, 'open'];

  const before: readonly On[] = [
    opens('a'),
    subscribe('a', 's1'),
    subscribed('a', 's1'),
    subscribe('a', 's2', 2),
    subscribed('a', 's2'),
  ];
  const again: readonly On[] = [closes('a'), opens('a1')];
  const first: readonly On[] = [subscribe('a1', 's1'), subscribed('a1', 's1')];
  const second: readonly On[] = [subscribe('a1', 's2', 2), subscribed('a1', 's2')];
  const bad = ['resubscribe'];

  it('is good where it sends each live subscription again, in any order, all at once or one by one', () => {
    const atOnce = [subscribe('a1', 's2', 2), subscribe('a1', 's1'), subscribed('a1', 's2'), subscribed('a1', 's1')];
    expect(brokenOver(...before, ...again, ...atOnce, ...list('a1'), pause, closes('a1'))).toEqual([]);
    expect(brokenOver(...before, ...again, ...first, ...second, ...list('a1'), pause, closes('a1'))).toEqual([]);
  });

  it('may send first what it had kept, log in, ask for other things meanwhile, or take its time', () => {
    const queued = [asks('a1', 'list', 'l'), subscribe('a1', 's1'), subscribe('a1', 's2', 2)];
    expect(brokenOver(...before, ...again, ...queued, answered('a1', 'list', 'l'))).toEqual([]);
    const oneByOne = [...list('a1'), ...list('a1', 'm'), ...first, ...second];
    expect(brokenOver(...before, ...again, ...oneByOne, pause, closes('a1'))).toEqual([]);
    const login = [asks('a1', 'login', 'l'), pause, answered('a1', 'login', 'l')] as const;
    expect(brokenOver(...before, ...again, ...login, ...first, pause, ...second, pause, closes('a1'))).toEqual([]);
    const between = [subscribe('a1', 's1'), ...list('a1'), subscribed('a1', 's1'), ...second];
    expect(brokenOver(...before, ...again, ...between, pause, closes('a1'))).toEqual([]);
  });

  it('is bad where it goes on to something else without one of them, or all, or names one otherwise', () => {
    expect(brokenOver(...before, ...again, ...first, ...list('a1'))).toEqual(bad);
    expect(brokenOver(...before, ...again, ...list('a1'), closes('a1'))).toEqual(bad);
    const renamed = [subscribe('a1', 's3', 2), subscribed('a1', 's3')];
    expect(brokenOver(...before, ...again, ...first, ...renamed, ...list('a1'))).toEqual(bad);
    const otherObject = [subscribe('a1', 's2', 3), subscribed('a1', 's2')];
    expect(brokenOver(...before, ...again, ...first, ...otherObject, ...list('a1'))).toEqual(bad);
  });

  it('is bad where it is quiet instead, until something comes or its connection ends', () => {
    expect(brokenOver(...before, ...again, pause, closes('a1'))).toEqual(bad);
    expect(brokenOver(...before, ...again, ...first, pause, told('a1', 's1'), closes('a1'))).toEqual(bad);
  });

  it('has done no wrong where it was cut off again before it could say all, and then says it', () => {
    expect(brokenOver(...before, ...again, closes('a1'))).toEqual([]);
    expect(brokenOver(...before, ...again, ...first, closes('a1'))).toEqual([]);
    expect(brokenOver(...before, ...again, subscribe('a1', 's1'), pause, closes('a1'))).toEqual([]);
    const later = [closes('a1'), opens('a2')];
    expect(brokenOver(...before, ...again, ...later, pause, closes('a2'))).toEqual(bad);
    const onA2 = [subscribe('a2', 's1'), subscribe('a2', 's2', 2), subscribed('a2', 's1'), subscribed('a2', 's2')];
    expect(brokenOver(...before, ...again, ...later, ...onA2, pause, closes('a2'))).toEqual([]);
    const half = [...before, ...again, subscribe('a1', 's1'), ...later];
    expect(brokenOver(...half, ...onA2.slice(1, 2), ...onA2.slice(3), ...list('a2'))).toEqual(bad);
  });

  it('is not asked for what had been ended, was refused, or was not answered yet', () => {
    const only: readonly On[] = [opens('a'), subscribe('a', 's1')];
    const end = [...again, pause, closes('a1')] as const;
    const ends = asks('a', 'unsubscribe_instance', 's1', { pk: 1 });
    expect(brokenOver(...only, subscribed('a', 's1'), ends, ...end)).toEqual([]);
    expect(brokenOver(...only, ends, subscribed('a', 's1'), ...end)).toEqual([]);
    expect(brokenOver(...only, subscribed('a', 's1', 404), ...end)).toEqual([]);
    expect(brokenOver(...only, ...end)).toEqual([]);
    // A server that says so wrongly may have meant either.
    expect(brokenOver(...only, subscribed('a', 's1', '200'), ...end)).toEqual([]);
    expect(brokenOver(...only, subscribed('a', 's1'), ...end)).toEqual(bad);
  });

  it('may end on the new connection what it had on the former one', () => {
    const ends = [
      asks('a1', 'unsubscribe_instance', 's2', { pk: 2 }),
      answered('a1', 'unsubscribe_instance', 's2', 204),
    ];
    expect(brokenOver(...before, ...again, ...first, ...ends, ...list('a1'), pause, closes('a1'))).toEqual([]);
  });

  it('may subscribe again to what was deleted, or not', () => {
    for (const gone of [[told('a', 's2', 'delete')], [asks('a', 'delete', 'd', { pk: 2 })]]) {
      const lost = [...before, ...gone, ...again];
      expect(brokenOver(...lost, ...first, ...list('a1'))).toEqual([]);
      expect(brokenOver(...lost, ...first, subscribe('a1', 's2', 2), subscribed('a1', 's2', 404))).toEqual([]);
    }
    const another = asks('a', 'delete', 'd', { pk: 3 });
    expect(brokenOver(...before, another, ...again, ...first, ...list('a1'))).toEqual(bad);
  });

  it('goes on with subscriptions to many when one of their objects is deleted, by whatever name', () => {
    for (const action of ['subscribe_all', 'watch']) {
      const custom = [asks('a', action, 'm'), answered('a', action, 'm'), told('a', 'm'), told('a', 'm', 'delete')];
      const lost = [opens('a'), ...custom, ...again];
      expect(brokenOver(...lost, pause, closes('a1'))).toEqual(bad);
      const resent = [asks('a1', action, 'm'), answered('a1', action, 'm')];
      expect(brokenOver(...lost, ...resent, ...list('a1'), pause, closes('a1'))).toEqual([]);
      const ended = [asks('a', `un${action}`, 'm'), told('a', 'm'), answered('a', `un${action}`, 'm'), told('a', 'm')];
      expect(brokenOver(opens('a'), ...custom, ...ended, ...again, pause, closes('a1'))).toEqual([]);
    }
  });

  it('is not asked to repeat what subscribes to nothing, whatever it was told under its name', () => {
    const told1 = [opens('a'), ...list('a'), told('a', 'l')];
    expect(brokenOver(...told1, ...again, pause, closes('a1'))).toEqual([]);
  });

  it('is asked again after each further reconnection', () => {
    const twice = [...before, ...again, ...first, ...second, closes('a1'), opens('a2')];
    const onA2 = [subscribe('a2', 's1'), subscribe('a2', 's2', 2), subscribed('a2', 's1'), subscribed('a2', 's2')];
    expect(brokenOver(...twice, ...onA2, ...list('a2'), pause, closes('a2'))).toEqual([]);
    expect(brokenOver(...twice, ...list('a2'), closes('a2'))).toEqual(bad);
    const tenth = twice.map(([conn, ...rest]): On => [conn === 'a2' ? 'a10' : conn, ...rest]);
    expect(brokenOver(...tenth, pause, closes('a10'))).toEqual(bad);
  });

  it('is not taken for another client, nor for one that is still connected', () => {
    const other: readonly (On | typeof pause)[] = [opens('b'), ...list('b'), pause, closes('b')];
    expect(brokenOver(...before, ...other)).toEqual([]);
    expect(brokenOver(...before, closes('a'), ...other)).toEqual([]);
    const beside: readonly (On | typeof pause)[] = [opens('a1'), ...list('a1'), pause, closes('a1')];
    expect(brokenOver(...before, ...beside)).toEqual([]);
    // What a1 sent again is not for a2 to be sent, as long as a1 is there.
    expect(brokenOver(...before, ...again, ...first, ...second, opens('a2'), pause, closes('a2'))).toEqual([]);
  });

  it('is not taken for one whose connection only begins with the same letters', () => {
    for (const [one, other] of [
      ['a1', 'a10'],
      ['a', 'ab'],
      ['a', 'b1'],
    ] as const) {
      const had = before.map(([, ...rest]): On => [one, ...rest]);
      expect(brokenOver(...had, closes(one), opens(other), ...list(other), pause, closes(other))).toEqual([]);
    }
  });

  it('is known by a number behind its name, whatever the name is', () => {
    for (const [one, other] of [
      ['client', 'client-2'],
      ['phone 7', 'phone 7.1'],
    ] as const) {
      const had = before.map(([, ...rest]): On => [one, ...rest]);
      expect(brokenOver(...had, closes(one), opens(other), pause, closes(other))).toEqual(bad);
    }
  });

  it('is not judged on what was too long to be recorded', () => {
    const frames = [...before, ...again, asks('a1', 'list', 'l'), closes('a1')].map(([conn, dir, text], at) => ({
      conn,
      dir,
      ms: at * 1000,
      ...(text === undefined ? {} : { text }),
      ...(conn === 'a1' && dir === 'send' ? { elidedBytes: 70_000 } : {}),
    }));
    const transcript: Transcript = { format: 1, protocol: 'dcrf', title: '', frames };
    expect(brokenIds(suite, transcript, null, 'client')).toEqual([]);
  });
});

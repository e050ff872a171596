import * as aioRpcValidators from '../../src/generated/validators/aio-rpc.js';
import * as dcrfValidators from '../../src/generated/validators/dcrf.js';
import * as highTemplarValidators from '../../src/generated/validators/high-templar.js';
import * as sockSyncValidators from '../../src/generated/validators/socksync.js';
import type { AioRpc } from '../../suite/aio-rpc/context.js';
import type { Dcrf } from '../../suite/dcrf/context.js';
import type { HighTemplar } from '../../suite/high-templar/context.js';
import type { Subscription } from '../../suite/high-templar/peer.js';
import type { SockSync } from '../../suite/socksync/context.js';

/** What a request carries and its answer brings back. */
const payload = { text: 'wireproof', list: [1, 2, 3], nested: { yes: true, none: null } };

/** Something that changes at a server, and is told to all who subscribed to it. */
export interface Change {
  readonly title: string;
  /** What is sent to make ready for it, each answered with a frame. */
  readonly prepare: readonly string[];
  /** What each listener sends, and with how many frames it is answered. */
  readonly listen: readonly string[];
  readonly listenAnswers: number;
  /** What causes it: a text on a connection, or the body of a request. */
  readonly change: string;
  /** Where that request is made, beside the URL of the server; absent where there is none. */
  readonly postTo?: string;
  /** What each listener is sent for it: these frames, or such as are of their length. */
  readonly told: readonly string[];
}

/** How the measures speak a protocol. */
export interface Spoken {
  readonly protocol: string;
  /** What the URL of a connection ends with, where it says who connects. */
  readonly query?: string;
  /** Requests that are each answered with one frame, one after the other and then again, on a connection that is new. */
  readonly requests: readonly string[];
  /** Whether a frame is its answer: a server may have said other things first. */
  answers(text: string): boolean;
  /** Makes a round trip in the words of scenarios, again and again on one connection. */
  trips(context: unknown): Promise<() => Promise<unknown>>;
  readonly changes: readonly Change[];
  readonly validators: object;
}

const fn = 'conformance.';
const call = (name: string, id: string, args: object): string =>
  JSON.stringify({ func: 'call', type: 'function', name: `${fn}${name}`, id, args });
const subscribe = (type: string): string => JSON.stringify({ func: 'subscribe', type, name: `${fn}${type}` });
const update = (func: string, type: string, more: object): string =>
  JSON.stringify({ func, type, name: `${fn}${type}`, ...more });
const value = 'x'.repeat(200);

const sockSync: Spoken = {
  protocol: 'socksync',
  requests: [call('echo', '7a1f1c32-1c4c-4a52-9d0b-0d1e5f6a7b8c', payload)],
  answers: (text) => text.includes('"return"'),
  async trips(context) {
    const peer = await (context as SockSync).connect();
    return () => peer.calls('echo', payload);
  },
  changes: [
    {
      title: 'a variable',
      prepare: [],
      listen: [subscribe('var')],
      listenAnswers: 0,
      change: call('set_var', 'id-1', { value }),
      told: [update('set', 'var', { value })],
    },
    {
      title: 'a page that shifts',
      prepare: [call('list_reset', 'id-0', { items: [1, 2, 3, 4, 5] })],
      listen: [subscribe('list'), JSON.stringify({ func: 'get', type: 'list', name: `${fn}list` })],
      listenAnswers: 1,
      change: call('list_insert', 'id-1', { index: 0, value }),
      told: [
        update('set_count', 'list', { total_item_count: 100 }),
        update('delete', 'list', { index: 4 }),
        update('insert', 'list', { index: 0, value }),
      ],
    },
  ],
  validators: sockSyncValidators,
};

const event = { channel: 'bench', event: 'e', data: { text: value } };

const aioRpc: Spoken = {
  protocol: 'aio-rpc',
  requests: [JSON.stringify({ id: 'id-nonce-1a', method: 'echo', payload })],
  answers: () => true,
  async trips(context) {
    const peer = await (context as AioRpc).connect();
    return () => peer.echoes(payload);
  },
  changes: [
    {
      title: 'an event',
      prepare: [],
      listen: [JSON.stringify({ id: 'id-0', method: 'subscribe', payload: { channel: 'bench' } })],
      listenAnswers: 1,
      change: JSON.stringify({ id: 'id-1', method: 'publish', payload: event }),
      told: [JSON.stringify(event)],
    },
  ],
  validators: aioRpcValidators,
};

const data = { text: value };
const room = (customer: string): object => ({ target: 'chat-create', customer });
const subscribeTo = (customer: string): string =>
  JSON.stringify({ type: 'subscribe', room: room(customer), requestId: `id-${customer}` });

const highTemplar: Spoken = {
  protocol: 'high-templar',
  query: '?token=conformance-full',
  requests: [subscribeTo('own'), JSON.stringify({ type: 'unsubscribe', requestId: 'id-own' })],
  answers: (text) => text.includes('"code"'),
  async trips(context) {
    const { connect, room } = context as HighTemplar;
    const peer = await connect();
    let held: Subscription | null = null;
    return async () => {
      if (held === null) held = await peer.subscribe(room());
      else held = await peer.unsubscribe(held).then(() => null);
    };
  },
  changes: [
    {
      title: 'a trigger',
      prepare: [],
      listen: [subscribeTo('bench')],
      listenAnswers: 1,
      change: JSON.stringify({ rooms: [room('bench')], data }),
      postTo: '../trigger/',
      told: [JSON.stringify({ type: 'publish', requestId: 'id-bench', data })],
    },
  ],
  validators: highTemplarValidators,
};

const things = (action: string, id: string, more: object): string =>
  JSON.stringify({ stream: 'things', payload: { action, request_id: id, ...more } });
/** The first object of a reference that has just been started. */
const pk = 1;
const name = 'x'.repeat(60);

const dcrf: Spoken = {
  protocol: 'dcrf',
  requests: [things('list', 'id-nonce-1a', {})],
  answers: (text) => text.includes('response_status'),
  async trips(context) {
    const all = await (context as Dcrf).things();
    const thing = await all.create();
    return () => all.holds(thing);
  },
  changes: [
    {
      title: 'an object',
      prepare: [things('create', 'id-0', { data: { name } })],
      listen: [things('subscribe_instance', 'id-1', { pk })],
      listenAnswers: 1,
      change: things('patch', 'id-2', { pk, data: { name } }),
      told: [things('update', 'id-1', { data: { pk, name, counter: 0 }, response_status: 200, errors: [] })],
    },
  ],
  validators: dcrfValidators,
};

/** Every protocol as the measures speak it. */
export const spoken: readonly Spoken[] = [sockSync, aioRpc, highTemplar, dcrf];

import fc from 'fast-check';
import type { Json } from '../../../src/base/json.js';
import { type AioRpc, property } from '../context.js';
import { awaitDue, compareHeard, type Delivery, mayStillCome } from '../deliveries.js';
import { PubSubModel } from '../model.js';
import type { Peer } from '../peer.js';
import { jsonValue } from '../values.js';

/** One step. Numbers are taken modulo what there is, so that every script is legal. */
type Step =
  | { readonly do: 'subscribe' | 'unsubscribe'; readonly who: number; readonly channel: number; readonly event: number }
  | {
      readonly do: 'publish';
      readonly who: number;
      readonly channel: number;
      readonly event: number;
      readonly data: Json;
    }
  | { readonly do: 'close'; readonly who: number };

type Script = { readonly connections: number; readonly steps: readonly Step[] };

const position = fc.nat({ max: 7 });
const place = { who: position, channel: position, event: position };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('subscribe' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unsubscribe' as const), ...place }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('publish' as const), ...place, data: jsonValue }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), who: position }) },
);

const events = [null, 'foo', 'fo', 'Foo', 'bar:1'] as const;

export default property<Script>({
  title: 'Each connection is given the events that its subscriptions entitle it to, once and in order',
  shows: [
    'aio-rpc/channel-exact',
    'aio-rpc/delivery',
    'aio-rpc/delivery-many',
    'aio-rpc/delivery-once',
    'aio-rpc/delivery-publisher',
    'aio-rpc/disconnect-swallows',
    'aio-rpc/event-all',
    'aio-rpc/event-data',
    'aio-rpc/event-exact',
    'aio-rpc/event-filter',
    'aio-rpc/order',
    'aio-rpc/overlap',
    'aio-rpc/subscribe-twice',
    'aio-rpc/subscribers-only',
    'aio-rpc/unsubscribe-ends',
  ],
  version: 1,
  script: () =>
    fc.record({ connections: fc.integer({ min: 2, max: 4 }), steps: fc.array(step, { minLength: 1, maxLength: 14 }) }),
  async run(context, script) {
    const { take } = context;
    const stem = take.fresh('channel');
    const channels = [stem, `${stem}-x`, `${stem}-`, `${stem}-x-y`];
    const peers: Peer[] = [];
    for (let at = 0; at < script.connections; at++) peers.push(await context.listen());
    const state: State = {
      context,
      peers,
      channels,
      model: new PubSubModel(peers.length),
      published: [],
      dirty: new Set(),
    };
    for (const one of script.steps) await perform(state, one);
    await take.settle();
    await fenceAll(state, true);
    for (const [who, peer] of peers.entries()) compareHeard(peer, who, state.published);
  },
});

interface State {
  readonly context: AioRpc;
  readonly peers: readonly Peer[];
  readonly channels: readonly string[];
  readonly model: PubSubModel;
  readonly published: Delivery[];
  /** Who has published since the last fence: an event under way reaches who subscribes meanwhile, misses who leaves. */
  readonly dirty: Set<number>;
}

async function perform(state: State, step: Step): Promise<void> {
  const { context, peers, channels, model } = state;
  const upstream = context.take.target.profile === 'upstream';
  const open = [...peers.keys()].filter((at) => peers[at]?.conversation.end === null);
  const who = open[step.who % open.length];
  const peer = who === undefined ? undefined : peers[who];
  if (who === undefined || peer === undefined) return;
  if (step.do === 'close') {
    if (open.length < 2) return;
    await fenceAll(state, false);
    // Upstream keeps the subscriptions of connections that are gone: there they are ended first.
    if (upstream) await peer.leave();
    await peer.conversation.close(context.take.timeoutMs);
    return model.close(who);
  }
  const at = step.channel % channels.length;
  const channel = channels[at] ?? '';
  // Upstream serves the first pattern only: there a channel has one, and patterns never overlap. Neither do they among
  // three and more connections: an event that is missing there is one that did not reach them all.
  const onePattern = upstream || peers.length > 2;
  const event = events[onePattern && step.do !== 'publish' ? at % events.length : step.event % events.length] ?? null;
  if (step.do === 'publish') return publish(state, who, peer, { channel, event, data: step.data });
  if (step.do === 'unsubscribe' && !model.holds(who, channel, event)) return;
  await fenceAll(state, false);
  if (step.do === 'unsubscribe') {
    await peer.unsubscribe(channel, event);
    return model.unsubscribe(who, channel, event);
  }
  if (context.take.target.settleMs > 0) mayStillCome(state.published, peers, { who, channel, event });
  await subscribe(peer, channel, event, model.holds(who, channel, event));
  model.subscribe(who, channel, event);
}

/** Subscribing to what is held already may be answered with an error. */
async function subscribe(peer: Peer, channel: string, event: string | null, again: boolean): Promise<void> {
  if (again) await peer.call('subscribe', event === null ? { channel } : { channel, event });
  else await peer.subscribe(channel, event);
}

async function publish(
  state: State,
  who: number,
  peer: Peer,
  what: { readonly channel: string; readonly event: string | null; readonly data: Json },
): Promise<void> {
  const token = state.context.take.fresh('token');
  const { channel, event } = what;
  const data = { token, value: what.data };
  const publication = { channel, event, publisher: who };
  const due = new Map([...state.peers.keys()].map((at) => [at, state.model.due(at, publication)]));
  const payload = event === null ? { channel, data } : { channel, event, data };
  const { sent } = await peer.accepts('aio-rpc/publish', 'publish', payload);
  state.published.push({ token, sent, data, due });
  state.dirty.add(who);
}

/** What was published has arrived wherever it must, and a sentinel after it. */
async function fenceAll(state: State, always: boolean): Promise<void> {
  if (state.dirty.size === 0 && !always) return;
  const open = [...state.peers.entries()].filter(([, peer]) => peer.conversation.end === null);
  const observers = open.map(([, peer]) => peer);
  for (const [who, peer] of open) if (state.dirty.has(who)) await state.context.fence(peer, ...observers);
  for (const [who, peer] of open) await awaitDue(peer, who, state.published);
  state.dirty.clear();
}

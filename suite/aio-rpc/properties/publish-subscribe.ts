import fc from 'fast-check';
import type { Json } from '../../../src/base/json.js';
import type { Frame } from '../../../src/wire/recording.js';
import { type AioRpc, property } from '../context.js';
import { carries, hasData, memberOf } from '../frames.js';
import { type Due, PubSubModel } from '../model.js';
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

/** A publish with all that is due of it. */
interface Published {
  readonly token: string;
  readonly sent: Frame;
  readonly data: Json;
  readonly due: ReadonlyMap<number, Due>;
}

const position = fc.nat({ max: 7 });
const place = { who: position, channel: position, event: position };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('subscribe' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unsubscribe' as const), ...place }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('publish' as const), ...place, data: jsonValue }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), who: position }) },
);

const events = [null, 'foo', 'fo', 'Foo', 'bar:1'] as const;

/** Which requirement a missing or a surplus event breaks: the most specific one that speaks of it. */
const missing: Readonly<Record<Due['why'], string>> = {
  all: 'aio-rpc/event-all',
  event: 'aio-rpc/event-filter',
  overlap: 'aio-rpc/overlap',
  'beside-closed': 'aio-rpc/disconnect-swallows',
  many: 'aio-rpc/delivery-many',
  publisher: 'aio-rpc/delivery-publisher',
  'other-event': 'aio-rpc/delivery',
  ended: 'aio-rpc/delivery',
  never: 'aio-rpc/delivery',
};
const surplus: Readonly<Partial<Record<Due['why'], string>>> = {
  'other-event': 'aio-rpc/event-exact',
  ended: 'aio-rpc/unsubscribe-ends',
  never: 'aio-rpc/subscribers-only',
};

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
    for (const [who, peer] of peers.entries()) await compare(state, who, peer);
  },
});

interface State {
  readonly context: AioRpc;
  readonly peers: readonly Peer[];
  readonly channels: readonly string[];
  readonly model: PubSubModel;
  readonly published: Published[];
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

async function fenceAll(state: State, always: boolean): Promise<void> {
  if (state.dirty.size === 0 && !always) return;
  const open = state.peers.filter((one) => one.conversation.end === null);
  const publishers = [...state.dirty].map((at) => state.peers[at]).filter((one) => one?.conversation.end === null);
  for (const publisher of publishers) if (publisher !== undefined) await state.context.fence(publisher, ...open);
  state.dirty.clear();
}

async function compare(state: State, who: number, peer: Peer): Promise<void> {
  const { take } = state.context;
  const places: { readonly one: Published; readonly frame: Frame }[] = [];
  for (const one of state.published) {
    const due = one.due.get(who);
    if (due === undefined) continue;
    const heard = peer.conversation.received.filter((frame) => carries(frame, one.token));
    if (due.need === 'must' && heard.length === 0) {
      const demand = { requirement: missing[due.why], expected: 'the event of this publish' };
      const options = { from: 0, about: [one.sent] };
      if (peer.conversation.end !== null)
        take.fail(demand, 'nothing, until the connection was closed', [one.sent], 'missing');
      heard.push(await take.must(peer.conversation, demand, (frame) => carries(frame, one.token), options));
    }
    if (heard.length > due.most) tooMany(state, due, one, heard);
    for (const frame of heard) {
      const demand = { requirement: 'aio-rpc/event-data', expected: `"data": ${JSON.stringify(one.data)}` };
      if (!hasData(frame, one.data)) take.fail(demand, frame.text ?? '', [one.sent, frame], 'data');
      const wanted = due.publication.event;
      const named =
        memberOf(frame, 'channel') === due.publication.channel &&
        (wanted === null || memberOf(frame, 'event') === wanted);
      const own = { requirement: 'aio-rpc/delivery', expected: 'the channel and the event of this publish' };
      if (!named) take.fail(own, frame.text ?? '', [one.sent, frame], 'data');
      places.push({ one, frame });
    }
    if (due.need === 'must') take.holds(missing[due.why], one.sent, ...heard);
    if (due.need === 'no' && due.alike) take.holds('aio-rpc/channel-exact', one.sent);
    if (due.need === 'no') take.holds(surplus[due.why] ?? 'aio-rpc/subscribers-only', one.sent);
    if (heard.length === 1)
      for (const id of ['aio-rpc/delivery', 'aio-rpc/delivery-once', 'aio-rpc/event-data'])
        take.holds(id, one.sent, ...heard);
  }
  inOrder(state, who, places);
}

function tooMany(state: State, due: Due, one: Published, heard: readonly Frame[]): never {
  const { take } = state.context;
  if (due.most > 0) {
    const requirement = due.again ? 'aio-rpc/subscribe-twice' : 'aio-rpc/delivery-once';
    const demand = { requirement, expected: `this event at most ${due.most} times` };
    return take.fail(demand, `${heard.length} times`, [one.sent, ...heard], 'twice');
  }
  const requirement = due.alike ? 'aio-rpc/channel-exact' : (surplus[due.why] ?? 'aio-rpc/subscribers-only');
  const demand = { requirement, expected: 'no event of this publish here' };
  return take.fail(demand, heard[0]?.text ?? '', [one.sent, ...heard], 'extra');
}

/** Events of one channel that one connection published come in the order of their publishing. */
function inOrder(
  state: State,
  who: number,
  places: readonly { readonly one: Published; readonly frame: Frame }[],
): void {
  const last = new Map<string, { readonly one: Published; readonly frame: Frame }>();
  for (const now of places) {
    const publication = now.one.due.get(who)?.publication;
    const key = `${publication?.publisher} ${publication?.channel}`;
    const before = last.get(key);
    if (before !== undefined && before.one !== now.one && now.frame.index < before.frame.index) {
      const demand = {
        requirement: 'aio-rpc/order',
        expected: 'this event after the one that was published before it',
      };
      state.context.take.fail(
        demand,
        'it came first',
        [before.one.sent, now.one.sent, now.frame, before.frame],
        'order',
      );
    }
    if (before === undefined || before.one !== now.one) last.set(key, now);
    if (before !== undefined) state.context.take.holds('aio-rpc/order', now.one.sent, now.frame);
  }
}

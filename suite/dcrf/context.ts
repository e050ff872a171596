import type { Json } from '../../src/base/json.js';
import { property as defineProperty, scenario as defineScenario, type Property } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import { type Stream, type StreamKey, streamOf } from './naming.js';
import { type Answer, Peer } from './peer.js';
import { type Change, Subscription } from './subscription.js';
import { type Thing, Things } from './things.js';

/** What a scenario of this protocol is given. */
export interface Dcrf {
  readonly take: Take;
  /** The streams of the fixture. */
  readonly streams: Readonly<Record<StreamKey, Stream>>;
  /** Opens a connection. */
  connect(): Promise<Peer>;
  /** Opens a connection for the things of a stream; `things` where none is named. */
  things(stream?: StreamKey, peer?: Peer): Promise<Things>;
  /** Subscribes to an object, and is accepted. */
  subscribe(peer: Peer, thing: Pick<Thing, 'pk'>, options?: SubscribeOptions): Promise<Subscription>;
  /** Subscribes to all objects with the custom action, and is accepted. */
  subscribeMany(peer: Peer, stream?: StreamKey): Promise<Subscription>;
  /** Ends a subscription, and is accepted. */
  unsubscribe(subscription: Subscription, requirement?: string): Promise<Answer>;
  /** Changes an object with a patch that no other change is like. */
  change(things: Things, thing: Thing): Promise<Change & { readonly kind: 'update' }>;
  /** Deletes an object. */
  remove(things: Things, thing: Thing): Promise<Change>;
  /** What was sent before on these subscriptions' streams and connections has been dealt with. */
  fence(...subscriptions: readonly Subscription[]): Promise<void>;
  /** The last fence of a scenario: waits out the subject's own broker first. */
  lastFence(...subscriptions: readonly Subscription[]): Promise<void>;
}

/** How a subscription is made. */
export interface SubscribeOptions {
  readonly stream?: StreamKey;
  readonly id?: string;
  readonly requirement?: string;
}

export function makeContext(take: Take): Dcrf {
  const streams = { things: streamOf(take.target, 'things'), thingsWithId: streamOf(take.target, 'thingsWithId') };
  const connect = async (): Promise<Peer> => new Peer(take, await take.connect());
  const fence = async (...subscriptions: readonly Subscription[]): Promise<void> => {
    for (const { peer, stream } of subscriptions) if (peer.conversation.end === null) await peer.barrier(stream);
  };
  return {
    take,
    streams,
    connect,
    things: async (stream = 'things', peer) => new Things(peer ?? (await connect()), streams[stream]),
    async subscribe(
      peer,
      { pk },
      { stream = 'things', id = take.fresh('subscription'), requirement = 'dcrf/subscribe' } = {},
    ) {
      peer.subscribed.add(id);
      const answer = await peer.call(streams[stream], 'subscribeInstance', { pk }, { requirement, id });
      peer.accepted(answer, requirement);
      return new Subscription(peer, streams[stream], id, pk, answer);
    },
    async subscribeMany(peer, stream = 'things') {
      const id = take.fresh('subscription');
      peer.subscribed.add(id);
      const requirement = 'dcrf/custom-subscribe';
      const answer = await peer.call(streams[stream], 'subscribeMany', {}, { requirement, id });
      peer.accepted(answer, requirement);
      return new Subscription(peer, streams[stream], id, null, answer);
    },
    async unsubscribe({ peer, stream, id, pk }, requirement = 'dcrf/unsubscribe') {
      const custom = pk === null;
      const members = custom ? {} : { pk };
      const answer = await peer.call(stream, custom ? 'unsubscribeMany' : 'unsubscribeInstance', members, {
        requirement,
        id,
      });
      peer.accepted(answer, requirement);
      return answer;
    },
    async change(things, thing) {
      const next = await things.patch(thing);
      return { kind: 'update', thing: next, sent: lastSent(things.peer) };
    },
    async remove(things, thing) {
      await things.delete(thing);
      return { kind: 'delete', thing, sent: lastSent(things.peer) };
    },
    fence,
    async lastFence(...subscriptions) {
      await fence(...subscriptions);
      if (take.target.settleMs === 0) return;
      await take.settle();
      await fence(...subscriptions);
    },
  };
}

/** The frame that was sent last: that of the change which has just been answered. */
export function lastSent({ conversation }: Peer): Change['sent'] {
  const sent = conversation.sent.at(-1);
  if (sent === undefined) throw new Error('nothing was sent');
  return sent;
}

/** A scenario in the words of this protocol. */
export const scenario = defineScenario<Dcrf>;

/** A property in the words of this protocol. */
export function property<Script extends Json>(definition: Property<Dcrf, Script>): Property<Dcrf, Script> {
  return defineProperty(definition);
}

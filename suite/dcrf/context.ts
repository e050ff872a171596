import type { Json } from '../../src/base/json.js';
import { property as defineProperty, scenario as defineScenario, type Property } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import { type Stream, type StreamKey, streamOf } from './naming.js';
import { type Answer, Peer } from './peer.js';
import { Subscription } from './subscription.js';
import { type Change, type Thing, Things } from './things.js';

/** What a scenario of this protocol is given. */
export interface Dcrf {
  readonly take: Take;
  /** The streams of the fixture. */
  readonly streams: Readonly<Record<StreamKey, Stream>>;
  /** Opens a connection. */
  connect(): Promise<Peer>;
  /** Opens a connection for the things of a stream; `things` where none is named. */
  things(stream?: StreamKey, peer?: Peer): Promise<Things>;
  /**
   * Subscribes to an object, and is accepted. Under another requirement than that of subscriptions a refusal breaks it,
   * and an acceptance alone shows nothing: its effect does.
   */
  subscribe(peer: Peer, thing: Pick<Thing, 'pk'>, options?: SubscribeOptions): Promise<Subscription>;
  /** Asks for a subscription to an object; its response is awaited when it is asked for. */
  subscribing(peer: Peer, thing: Pick<Thing, 'pk'>, options?: SubscribeOptions): Subscribing;
  /** Subscribes to all objects with the custom action, and is accepted. */
  subscribeMany(peer: Peer, id?: string): Promise<Subscription>;
  /** Ends a subscription, and is accepted. */
  unsubscribe(subscription: Subscription): Promise<Answer>;
  /** Changes an object with a patch that no other change is like. */
  change(things: Things, thing: Thing): Promise<Change>;
  /** Deletes an object. */
  remove(things: Things, thing: Thing): Promise<Change>;
  /** What was sent before on these subscriptions' streams and connections has been dealt with. */
  fence(...subscriptions: readonly Subscription[]): Promise<void>;
  /** The last fence of a scenario: waits out the subject's own broker first. */
  lastFence(...subscriptions: readonly Subscription[]): Promise<void>;
}

/** A subscription that was asked for. */
export interface Subscribing {
  /** Awaits its response, which must accept it; `alone`: nothing else is open on this connection. */
  accepted(alone: boolean): Promise<Subscription>;
}

/** How a subscription is made. */
export interface SubscribeOptions {
  readonly stream?: StreamKey;
  readonly id?: string;
  readonly requirement?: string;
}

export function makeContext(take: Take): Dcrf {
  const streams = { things: streamOf(take.target, 'things'), thingsWithId: streamOf(take.target, 'thingsWithId') };
  const changes: Change[] = [];
  const connect = async (): Promise<Peer> => new Peer(take, await take.connect());
  const fence = async (...subscriptions: readonly Subscription[]): Promise<void> => {
    for (const { peer, stream } of subscriptions) if (peer.conversation.end === null) await peer.barrier(stream);
  };
  const subscribing: Dcrf['subscribing'] = (peer, { pk }, options = {}) => {
    const { id = take.fresh('subscription'), requirement } = options;
    const stream = streams[options.stream ?? 'things'];
    peer.subscribed.add(id);
    const request = peer.act(stream, 'subscribeInstance', { pk }, id);
    const usual = 'dcrf/subscribe';
    const demand = { requirement: requirement ?? usual, expected: 'a response to this subscription' };
    return {
      async accepted(alone) {
        const answer = await peer.answerTo(request, demand, { alone });
        peer.mustSucceed(answer, demand.requirement);
        if (requirement === undefined) take.holds(usual, answer.sent, answer.frame);
        return new Subscription(peer, { stream, id, pk, answer }, changes);
      },
    };
  };
  return {
    take,
    streams,
    connect,
    things: async (stream = 'things', peer) => new Things(peer ?? (await connect()), streams[stream], changes),
    subscribe: (peer, thing, options) => subscribing(peer, thing, options).accepted(true),
    subscribing,
    async subscribeMany(peer, id = take.fresh('subscription')) {
      peer.subscribed.add(id);
      const requirement = 'dcrf/custom-subscribe';
      const answer = await peer.call(streams.things, 'subscribeMany', {}, { requirement, id });
      peer.accepted(answer, requirement);
      return new Subscription(peer, { stream: streams.things, id, pk: null, answer }, changes);
    },
    async unsubscribe({ peer, stream, id, pk }) {
      const [action, members, requirement] =
        pk === null
          ? (['unsubscribeMany', {}, 'dcrf/custom-unsubscribe'] as const)
          : (['unsubscribeInstance', { pk }, 'dcrf/unsubscribe'] as const);
      const answer = await peer.call(stream, action, members, { requirement, id });
      // Of a custom one only its silence is required.
      if (pk === null) peer.mustSucceed(answer, requirement);
      else peer.accepted(answer, requirement);
      return answer;
    },
    async change(things, thing) {
      await things.patch(thing);
      return things.last;
    },
    async remove(things, thing) {
      await things.delete(thing);
      return things.last;
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

/** A scenario in the words of this protocol. */
export const scenario = defineScenario<Dcrf>;

/** A property in the words of this protocol. */
export function property<Script extends Json>(definition: Property<Dcrf, Script>): Property<Dcrf, Script> {
  return defineProperty(definition);
}

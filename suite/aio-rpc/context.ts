import type { Json } from '../../src/base/json.js';
import { property as defineProperty, scenario as defineScenario, type Property } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import { carries } from './frames.js';
import { Peer } from './peer.js';

/** What a scenario of this protocol is given. */
export interface AioRpc {
  readonly take: Take;
  /** Opens a connection. */
  connect(): Promise<Peer>;
  /** Opens a connection that can be fenced: it awaits sentinels on a channel of its own. */
  listen(): Promise<Peer>;
  /** Opens a connection that is subscribed to a channel, and that can be fenced. */
  subscriber(channel: string, event?: string | null): Promise<Peer>;
  /**
   * A sentinel for each observer: an event that must arrive, published after the stimulus by the same sender. What the
   * stimulus caused has arrived before it.
   */
  fence(publisher: Peer, ...observers: readonly Peer[]): Promise<void>;
  /** The last fence of a scenario: waits out the subject's own broker first. */
  lastFence(publisher: Peer, ...observers: readonly Peer[]): Promise<void>;
  /**
   * Shows a subscription by its effect, where the subject can publish at all: an event arrives. A success alone would
   * be no twin of a rejection.
   */
  takesEffect(peer: Peer, channel: string, event?: string | null): Promise<void>;
  /** A channel that nobody else uses. */
  channel(): string;
}

export function makeContext(take: Take): AioRpc {
  const connect = async (): Promise<Peer> => new Peer(take, await take.connect());
  const listen = async (): Promise<Peer> => {
    const peer = await connect();
    peer.sentinel = take.fresh('sentinel');
    await peer.subscribe(peer.sentinel);
    return peer;
  };
  const fence = async (publisher: Peer, ...observers: readonly Peer[]): Promise<void> => {
    for (const observer of observers) {
      if (observer.sentinel === null) throw new Error('a fence needs a peer that listens');
      const { token, sent } = await publisher.publish(observer.sentinel);
      const requirement = observer === publisher ? 'aio-rpc/delivery-publisher' : 'aio-rpc/delivery';
      const demand = { requirement, expected: 'the event of this publish, on a channel of its own' };
      const options = { from: observer.conversation.after(sent), about: [sent] };
      const frame = await take.must(observer.conversation, demand, (one) => carries(one, token), options);
      take.lagged(sent, frame);
    }
  };
  return {
    take,
    connect,
    listen,
    fence,
    async subscriber(channel, event = null) {
      const peer = await listen();
      await peer.subscribe(channel, event);
      return peer;
    },
    async lastFence(publisher, ...observers) {
      await take.settle();
      await fence(publisher, ...observers);
    },
    async takesEffect(peer, channel, event = null) {
      if (!take.has('publish')) return;
      await peer.hears(await (await connect()).publish(channel, event));
    },
    channel: () => take.fresh('channel'),
  };
}

/** A scenario in the words of this protocol. */
export const scenario = defineScenario<AioRpc>;

/** A property in the words of this protocol. */
export function property<Script extends Json>(definition: Property<AioRpc, Script>): Property<AioRpc, Script> {
  return defineProperty(definition);
}

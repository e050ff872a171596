import type { Frame } from '../../src/wire/recording.js';
import type { Peer } from './peer.js';

/** Why a connection must not hear of a change: the requirement that says so. */
type Deaf = 'socksync/subscribers-only' | 'socksync/unsubscribe' | 'socksync/unsubscribe-all';

/** What a connection must know of a value that was set. */
interface Due {
  /** How often a `set` may tell it: as an update, and as the answers to `get`. */
  times: number;
  readonly otherwise: Deaf | 'socksync/rooms-apart';
}

interface Change {
  readonly token: string;
  readonly sent: Frame;
  readonly due: readonly Due[];
}

/** Who is subscribed to the variable, on several connections: a model, and the exchange that is compared with it. */
export class Subscribers {
  readonly #peers: readonly Peer[];
  readonly #roomOf: (at: number) => number;
  readonly #subscribed = new Set<number>();
  readonly #twice = new Set<number>();
  readonly #deaf = new Map<number, Deaf>();
  readonly #current = new Map<number, Change>();
  readonly #changes: Change[] = [];

  constructor(peers: readonly Peer[], roomOf: (at: number) => number) {
    this.#peers = peers;
    this.#roomOf = roomOf;
  }

  /** Gives the variable of each room a value. */
  async begin(): Promise<void> {
    for (const who of this.#peers.keys()) if (!this.#current.has(this.#roomOf(who))) await this.#set(who);
  }

  async perform(what: 'subscribe' | 'unsubscribe' | 'unsubscribe_all' | 'set' | 'get', who: number): Promise<void> {
    const peer = this.#peers[who];
    if (peer === undefined) return;
    switch (what) {
      case 'subscribe':
        await peer.accepts('socksync/subscribe-twice', { func: 'subscribe', ...peer.group('var') });
        if (this.#subscribed.has(who)) this.#twice.add(who);
        this.#subscribed.add(who);
        return;
      case 'unsubscribe':
        return this.#unsubscribe(who, peer);
      case 'unsubscribe_all':
        await peer.mayRefuse('socksync/unsubscribe-all', peer.unsubscribeAll());
        return this.#end(who, 'socksync/unsubscribe-all');
      case 'set':
        return this.#set(who);
      case 'get':
        return this.#get(who, peer);
    }
  }

  /** Compares what came on each connection with what was due. */
  compare(): void {
    for (const [who, peer] of this.#peers.entries()) {
      for (const { token, sent, due } of this.#changes) {
        const own = due[who];
        if (own === undefined) continue;
        const came = peer.conversation.received.filter((frame) => peer.tells(frame, token));
        const requirement =
          own.times === 0 ? own.otherwise : this.#twice.has(who) ? 'socksync/subscribe-twice' : 'socksync/var-once';
        const expected = own.times === 0 ? 'nothing of this change here' : `this value ${own.times} times`;
        if (came.length > own.times) {
          const kind = own.times === 0 ? 'extra' : 'twice';
          peer.take.fail({ requirement, expected }, `it came ${came.length} times`, [sent, ...came], kind);
        }
        peer.take.holds(requirement, sent);
      }
    }
  }

  async #unsubscribe(who: number, peer: Peer): Promise<void> {
    const message = { func: 'unsubscribe', ...peer.group('var') };
    if (!this.#subscribed.has(who)) {
      await peer.refusesOrIgnores('socksync/unsubscribe-unsubscribed', [1], message);
      return;
    }
    await peer.accepts('socksync/unsubscribe', message);
    this.#end(who, 'socksync/unsubscribe');
  }

  #end(who: number, why: Deaf): void {
    if (this.#subscribed.delete(who)) this.#deaf.set(who, why);
    this.#twice.delete(who);
  }

  async #set(who: number): Promise<void> {
    const setter = this.#peers[who];
    if (setter === undefined) return;
    const token = setter.take.fresh('value');
    const room = this.#roomOf(who);
    const due = [...this.#peers.keys()].map((at): Due => {
      if (this.#roomOf(at) !== room) return { times: 0, otherwise: 'socksync/rooms-apart' };
      return {
        times: this.#subscribed.has(at) ? 1 : 0,
        otherwise: this.#deaf.get(at) ?? 'socksync/subscribers-only',
      };
    });
    const sent = await setter.setVar(token);
    const change = { token, sent, due };
    this.#changes.push(change);
    this.#current.set(room, change);
    for (const [at, peer] of this.#peers.entries()) {
      if ((due[at]?.times ?? 0) === 0) continue;
      await peer.hears(token, sent, at === who ? 'socksync/var-update' : 'socksync/var-subscribers');
    }
  }

  async #get(who: number, peer: Peer): Promise<void> {
    if (!this.#subscribed.has(who)) {
      const requirement = this.#deaf.has(who) ? 'socksync/unsubscribe-get' : 'socksync/get-unsubscribed';
      await peer.refuses(requirement, [1], { func: 'get', ...peer.group('var') });
      return;
    }
    const change = this.#current.get(this.#roomOf(who));
    if (change === undefined) return;
    const own = change.due[who];
    if (own !== undefined) own.times++;
    await peer.holdsValue(change.token);
  }
}

import type { Json } from '../../src/base/json.js';
import { property as defineProperty, scenario as defineScenario, type Property } from '../../src/words/suite.js';
import type { Take } from '../../src/words/take.js';
import { ListView, OwnedList } from './lists.js';
import type { Owned } from './owner.js';
import { Peer } from './peer.js';

/** What a scenario of this protocol is given. */
export interface SockSync {
  readonly take: Take;
  /** Opens a connection; in a room of its own where one is named, else in the scenario's. */
  connect(options?: { readonly owned?: Owned; readonly room?: string }): Promise<Peer>;
  /** A room for what may poison the subject, or must be apart. */
  room(): string;
  /** Opens a connection that changes the list, which has these items from then on. */
  list(items: readonly Json[], controller?: Peer): Promise<{ readonly list: OwnedList; readonly controller: Peer }>;
  /** A subscriber of the list on a connection. */
  view(peer: Peer): ListView;
}

export function makeContext(take: Take): SockSync {
  const connect: SockSync['connect'] = async ({ owned = {}, room } = {}) =>
    new Peer(take, await take.connect(room === undefined ? {} : { room }), owned);
  return {
    take,
    connect,
    room: () => take.fresh('room'),
    async list(items, controller) {
      const peer = controller ?? (await connect());
      const list = new OwnedList(peer);
      await list.reset(items);
      return { list, controller: peer };
    },
    view: (peer) => new ListView(peer),
  };
}

/** A scenario in the words of this protocol. */
export const scenario = defineScenario<SockSync>;

/** A property in the words of this protocol. */
export function property<Script extends Json>(definition: Property<SockSync, Script>): Property<SockSync, Script> {
  return defineProperty(definition);
}

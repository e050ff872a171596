import type { Json } from '../../src/base/json.js';
import type { Frame } from '../../src/wire/recording.js';
import { property as defineProperty, scenario as defineScenario, type Property } from '../../src/words/suite.js';
import type { Opening, Take } from '../../src/words/take.js';
import { Stopped } from '../../src/words/testimony.js';
import { allows, type Client, Clients, givesUpMs, playsApi, type Reply, type Who } from './clients.js';
import type { Hello } from './frames.js';
import { Peer, type Subscription } from './peer.js';
import type { Room, World } from './rooms.js';
import { sendTrigger, type Triggered } from './trigger.js';

/** What came of a client's handshake. */
export interface Meeting {
  readonly peer: Peer;
  /** The status that refused it; null where it was accepted, or where nothing came. */
  readonly refused: { readonly status: number | null; readonly reason: string } | null;
}

/** A client that the API allowed a room, as was seen, and about whom it may answer otherwise from then on. */
export interface Allowed {
  readonly room: Room;
  /** The connection on which it was seen. */
  readonly peer: Peer;
  /** Opens a connection, whatever comes of it, when the API answers this by now. */
  turned(reply: ReturnType<Reply>, opening?: Pick<Opening, 'atLeastMs'>): Promise<Meeting>;
  /** Opens a connection when the API allows the room again. */
  back(): Promise<Peer>;
}

/** What a scenario of this protocol is given. */
export interface HighTemplar {
  readonly take: Take;
  /** The rooms that the client `full` is allowed. */
  readonly world: World;
  /** A client of the fixture. */
  known(who: Who): Client;
  /** A client of one's own, where the suite plays the API. */
  client(reply: Reply): Client;
  /** Opens a connection whatever comes of it. */
  meet(client: Client, opening?: Pick<Opening, 'atLeastMs'>): Promise<Meeting>;
  /** Opens a connection of a client and takes its hello; `full` where nobody is named. It must be authenticated. */
  connect(client?: Who | Client): Promise<Peer>;
  /** Connects a client of one's own that the API allows a room: a fresh one where none is given. */
  allowed(room?: Room): Promise<Allowed>;
  /** Opens a connection that can be fenced: it awaits sentinels in a room of its own. */
  listen(client?: Client): Promise<Peer>;
  /** A room that the client `full` is allowed and that nobody else uses. */
  room(): Room;
  /** Has data published to the subscriptions of rooms; data that no other publication carries, where none is given. */
  trigger(rooms: Room | readonly Room[], data?: (token: string) => Json): Promise<Triggered>;
  /** Has a body sent as a trigger that must not be one. */
  misfire(body: string): ReturnType<typeof sendTrigger>;
  /**
   * A sentinel for each listener: a publication that must arrive, triggered after the stimulus. What the stimulus caused
   * has arrived before it.
   */
  fence(...listeners: readonly Peer[]): Promise<void>;
  /** The last fence of a scenario: waits out the subject's own broker first. */
  lastFence(...listeners: readonly Peer[]): Promise<void>;
  /** Shows a subscription by its effect, where the suite can trigger at all: what is triggered arrives. */
  takesEffect(subscription: Subscription, requirement?: string): Promise<void>;
}

/** How often a connection is tried that the gateway may have given up on since the suite was slow. */
const mostTries = 3;

export function makeContext(take: Take): HighTemplar {
  const clients = new Clients(take);
  const knownOr = (client: Who | Client): Client => (typeof client === 'string' ? clients.known(client) : client);

  const meet: HighTemplar['meet'] = async (client, opening = {}) => {
    for (let tries = 1; ; tries++) {
      const { conversation, refusal } = await take.knock({ ...client.opening, ...opening });
      const isLate = refusal !== null && hasGivenUp(take, conversation.opening);
      if (!isLate || opening.atLeastMs !== undefined || tries === mostTries) {
        return { peer: new Peer(take, conversation), refused: refusal };
      }
    }
  };
  const connect: HighTemplar['connect'] = async (client = 'full') => {
    const { who, opening, asked } = knownOr(client);
    let hello: Hello | null = null;
    for (let tries = 1; tries <= mostTries; tries++) {
      const peer = new Peer(take, await take.connect(opening));
      hello = await peer.hello();
      if (hello.authenticated === true) return peer;
      if (!hasGivenUp(take, peer.conversation.opening, hello.frame.ms)) break;
      if (tries === mostTries) throw new Stopped('the gateway gave up on the API that the suite plays', null);
    }
    if (hello === null) throw new Error('nobody was connected');
    if (who === 'denied') throw new Error('whoever is refused is met, and not connected');
    const requirement = who === 'none' ? 'high-templar/hello-none' : 'high-templar/hello-rooms';
    const hint = asked.length > 0 ? '' : playsApi(take.target) ? ' (the API was not asked)' : ' (see `tokens`)';
    const demand = { requirement, expected: `that this client is authenticated${hint}` };
    return take.fail(demand, hello.frame.text ?? '', [...asked.slice(-1), hello.frame]);
  };
  const allowed: HighTemplar['allowed'] = async (room = { only: take.fresh('room') }) => {
    let reply: ReturnType<Reply> = allows(room);
    const somebody = clients.own(() => reply);
    const peer = await connect(somebody);
    return {
      room,
      peer,
      turned(other, opening) {
        reply = other;
        return meet(somebody, opening);
      },
      back() {
        reply = allows(room);
        return connect(somebody);
      },
    };
  };
  const trigger: HighTemplar['trigger'] = async (rooms, data = (token) => token) => {
    const token = take.fresh('token');
    const named = Array.isArray(rooms) ? (rooms as readonly Room[]) : [rooms as Room];
    const value = data(token);
    const { sent, answer, frames } = await sendTrigger(take, JSON.stringify({ rooms: named, data: value }));
    if (answer === null || !take.has('trigger-status'))
      return { token, rooms: named, data: value, sent, refused: null };
    const demand = { requirement: 'high-templar/trigger-status', expected: 'a status from 200 to 299' };
    const accepted = answer.status >= 200 && answer.status < 300;
    take.check(demand, accepted, `the status ${answer.status}`, frames);
    return { token, rooms: named, data: value, sent, refused: accepted ? null : answer.status };
  };
  const room = (): Room => ({ ...clients.world.star, customer: take.fresh('customer') });
  const fence = async (...listeners: readonly Peer[]): Promise<void> => {
    for (const listener of listeners) {
      if (listener.sentinel === null) throw new Error('a fence needs a peer that listens');
      const triggered = await trigger(listener.sentinel.room);
      const frame = await listener.hears(listener.sentinel, triggered);
      take.lagged(triggered.sent, frame);
    }
  };
  return {
    take,
    world: clients.world,
    known: (who) => clients.known(who),
    client: (reply) => clients.own(reply),
    meet,
    connect,
    allowed,
    async listen(client) {
      const peer = await connect(client);
      peer.sentinel = await peer.subscribe({ ...clients.world.other, customer: take.fresh('sentinel') });
      return peer;
    },
    room,
    trigger,
    misfire: (body) => sendTrigger(take, body),
    fence,
    async lastFence(...listeners) {
      await take.settle();
      await fence(...listeners);
    },
    async takesEffect(subscription, requirement) {
      if (!take.has('trigger')) return;
      await subscription.peer.hears(subscription, await trigger(subscription.room), requirement);
    },
  };
}

/** On a busy machine the suite's own API may be late: then the gateway has waited for it as long as it does. */
function hasGivenUp(take: Take, [opened]: readonly Frame[], untilMs = take.recording.ms()): boolean {
  const patience = givesUpMs(take.target) ?? Number.POSITIVE_INFINITY;
  return opened !== undefined && untilMs - opened.ms >= 0.8 * patience;
}

/** A scenario in the words of this protocol. */
export const scenario = defineScenario<HighTemplar>;

/** A property in the words of this protocol. */
export function property<Script extends Json>(
  definition: Property<HighTemplar, Script>,
): Property<HighTemplar, Script> {
  return defineProperty(definition);
}

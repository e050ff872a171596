import type { Json } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import type { Conversation } from '../../../src/wire/conversation.js';
import type { Frame } from '../../../src/wire/recording.js';
import type { Opening, Take } from '../../../src/words/take.js';
import { type Demand, Stopped } from '../../../src/words/testimony.js';
import { endOf } from '../ended.js';
import { at } from '../operation.js';
import { connectionUrl } from '../place.js';
import type { Hearing } from '../subscription.js';
import type { Told } from '../told.js';
import { eventText, packetIn } from './packets.js';

/** The versions of Engine.IO that clients speak. */
export type EngineIo = 3 | 4;

/** A namespace that nobody has: who connects to it is refused, in either version. */
const nowhere = '/barrier';

/** What a handshake is made with: an `Origin` of the same host, and the cookie of a session. */
export function handshake(take: Take, cookie: string | null, version: EngineIo = 4): Opening {
  const url = new URL(connectionUrl(take.target));
  url.protocol = url.protocol === 'wss:' ? 'https:' : 'http:';
  return {
    query: { EIO: String(version), transport: 'websocket' },
    headers: { origin: url.origin, ...(cookie === null ? {} : { cookie }) },
  };
}

const usual = 'version of Engine.IO';

/** The version that is spoken where nothing is said of it: 4, unless the subject refuses that one and takes 3. */
export async function usualVersion(take: Take, cookie: string | null): Promise<EngineIo> {
  const known = take.facts.get(usual);
  if (known === 3 || known === 4) return known;
  for (const version of [4, 3] as const) {
    // First contact needs what is left: one that says nothing would say nothing to the other version either.
    if (take.contactLeftMs < take.timeoutMs) break;
    const { conversation, refusal } = await take.knock(handshake(take, cookie, version));
    conversation.cut('it was opened to see whether it is refused');
    if (refusal !== null) continue;
    take.facts.set(usual, version);
    return version;
  }
  return 4;
}

/** A connection of Socket.IO, from the client's side. */
export class Socket {
  readonly take: Take;
  readonly conversation: Conversation;
  readonly version: EngineIo;
  /** Ids of subscriptions that are looked for here. */
  readonly #known = new Set<string>();

  constructor(take: Take, conversation: Conversation, version: EngineIo = 4) {
    this.take = take;
    this.conversation = conversation;
    this.version = version;
  }

  /** Opens a connection that must be accepted: where it is refused, the target is wrong. */
  static async open(take: Take, cookie: string | null, version: EngineIo = 4): Promise<Socket> {
    const socket = new Socket(take, await take.connect(handshake(take, cookie, version)), version);
    await socket.greets();
    return socket;
  }

  /** Connects to the default namespace, and answers the heartbeat from then on. */
  async greets(): Promise<void> {
    const { conversation, version } = this;
    conversation.listen((frame) => {
      if (version === 4 && packetIn(frame).kind === 'ping') conversation.send('3');
    });
    await this.#comes('open', 0);
    const from = conversation.mark();
    if (version === 4) conversation.send('40');
    await this.#comes('connect', version === 4 ? from : 0);
  }

  async #comes(kind: 'open' | 'connect', from: number): Promise<void> {
    const { conversation, take } = this;
    const answers = (frame: Frame): boolean => [kind, 'refused'].includes(packetIn(frame).kind);
    const arrival = await conversation.wait(answers, { from, timeoutMs: take.timeoutMs });
    if (arrival.kind === 'frame' && packetIn(arrival.frame).kind === kind) return;
    const expected = kind === 'open' ? 'the packet that opens Engine.IO' : 'the packet that connects to Socket.IO';
    const seen =
      arrival.kind === 'frame'
        ? `it was refused: ${clip(arrival.frame.text ?? '')}`
        : `${expected} did not come${endOf(conversation)}`;
    throw new Stopped(`a connection of Socket.IO was not made: ${seen}`, null);
  }

  /** Sends an event; nothing answers. */
  emit(name: string, ...args: readonly Json[]): Frame {
    return this.conversation.send(eventText(name, ...args));
  }

  /** Connects to a namespace that there is not: what was sent before its refusal has been read. */
  async barrier(demand: Demand = { requirement: 'frappe-graphql/fault-others', expected: 'a refusal of Socket.IO' }) {
    const from = this.conversation.mark();
    const sent = this.conversation.send(`40${nowhere}${this.version === 4 ? ',' : ''}`);
    const refused = (frame: Frame): boolean => {
      const packet = packetIn(frame);
      return packet.kind === 'refused' && packet.namespace.startsWith(nowhere);
    };
    return this.take.must(this.conversation, demand, refused, { from, about: [sent] });
  }

  /** Where a subscription is heard: under the name of its field, and by its id. */
  hearing(name: string, id: string): Hearing {
    this.#known.add(id);
    return {
      conversation: this.conversation,
      read: (frame) => toldIn(frame, name, id),
      astray: (frame) => this.#astray(frame, name, id),
    };
  }

  /** What is told in another way than by the subscription's name and its id. */
  #astray(frame: Frame, name: string, id: string): ReturnType<NonNullable<Hearing['astray']>> {
    const packet = packetIn(frame);
    if (packet.kind !== 'event') return null;
    const [message] = packet.args;
    const [type, own] = [at(message, 'type'), at(message, 'id')];
    // What bears the id of another one is for that one.
    if (own !== id && typeof own === 'string' && this.#known.has(own)) return null;
    const told = { kind: 'data', payload: at(message, 'payload'), frame } as const;
    const broken = (slug: string, expected: string) => ({
      ...told,
      breaks: { requirement: `frappe-graphql/${slug}`, expected },
    });
    if (packet.name !== name) return own === id ? broken('event-name', `an event with the name "${name}"`) : null;
    if (type === 'GQL_DATA') return broken('event-id', `the \`id\` "${id}"`);
    const suffix = this.take.target.profile === 'upstream' ? '--upstream' : '';
    return broken(`event-type${suffix}`, 'the `type` "GQL_DATA"');
  }
}

/** What a frame tells the subscription of this id; null where it is not for it. */
function toldIn(frame: Frame, name: string, id: string): Told | null {
  const packet = packetIn(frame);
  if (packet.kind !== 'event' || packet.name !== name) return null;
  const [message] = packet.args;
  // The published server puts the type of an end where its id belongs.
  const isEnd = at(message, 'type') === 'GQL_COMPLETE' || at(message, 'id') === 'GQL_COMPLETE';
  if (isEnd)
    return at(message, 'id') === id || at(message, 'id') === 'GQL_COMPLETE'
      ? { kind: 'complete', payload: at(message, 'payload'), frame }
      : null;
  return at(message, 'id') === id ? { kind: 'data', payload: at(message, 'payload'), frame } : null;
}

import { isObject, type Json } from '../../../src/base/json.js';
import type { Conversation } from '../../../src/wire/conversation.js';
import type { Take } from '../../../src/words/take.js';
import type { Demand } from '../../../src/words/testimony.js';
import type { Client } from '../client.js';
import { type Asked, at, errorsIn, type Operation, operationOf, type Result } from '../operation.js';
import type { Who } from '../place.js';
import { type Answered, Site } from '../site.js';
import { Subscription } from '../subscription.js';
import { type EngineIo, Socket } from './socket.js';

/** Somebody who asks over HTTP, and is told over a socket. */
export class SocketioClient implements Client {
  readonly take: Take;
  readonly who: Who;
  readonly site: Site;
  /** Of the session; null for a guest. */
  readonly cookie: string | null;
  readonly version: EngineIo;
  #socket: Promise<Socket> | null = null;

  constructor(take: Take, who: Who, cookie: string | null, version: EngineIo = 4) {
    this.take = take;
    this.who = who;
    this.site = new Site(take);
    this.cookie = cookie;
    this.version = version;
  }

  /** The socket where this client listens; opened where it was not. */
  socket(): Promise<Socket> {
    this.#socket ??= Socket.open(this.take, this.cookie, this.version);
    return this.#socket;
  }

  async listening(): Promise<Conversation> {
    return (await this.socket()).conversation;
  }

  async execute(operation: Operation, demand: Demand): Promise<Result> {
    return resultOf(await this.site.graphql({ ...operation }, demand, this.cookie));
  }

  /** Makes a subscription, which nobody has joined. */
  async makes(
    asked: Asked,
    requirement = 'frappe-graphql/subscribe',
  ): Promise<Pick<Subscription, 'asked' | 'id' | 'made'>> {
    const expected = 'an answer to this subscription query';
    return this.isMade(asked, await this.execute(operationOf(asked), { requirement, expected }), requirement);
  }

  /** The subscription that was made, as the answer to its query must say. */
  isMade(
    asked: Asked,
    { data, status, sent, frame }: Result,
    requirement = 'frappe-graphql/subscribe',
  ): Pick<Subscription, 'asked' | 'id' | 'made'> {
    const id = idIn(data);
    // What was subscribed to was understood where there is an id.
    const blamed = id === null ? requirement : 'frappe-graphql/subscribe';
    const demand = { requirement: blamed, expected: 'the status 200, and a `subscription_id` that is a text' };
    const seen = `the status ${status}: ${frame.text ?? ''}`;
    if (status !== 200 || id === null) return this.take.fail(demand, seen, [sent, frame]);
    return { asked, id, made: sent };
  }

  async subscribes(asked: Asked, requirement?: string): Promise<Subscription> {
    return this.joins(await this.makes(asked, requirement));
  }

  /** Joins a subscription, whoever has made it. */
  async joins(
    made: Pick<Subscription, 'asked' | 'id' | 'made'>,
    how: (id: string) => Json = (id) => [id],
  ): Promise<Subscription> {
    const socket = await this.socket();
    socket.emit('task_subscribe', how(made.id));
    return new Subscription(this.take, { ...made, hearing: socket.hearing(made.asked.root, made.id) });
  }

  /** A subscription as it would be heard on this client's socket, joined or not. */
  async hearing(made: Pick<Subscription, 'asked' | 'id' | 'made'>): Promise<Subscription> {
    const socket = await this.socket();
    return new Subscription(this.take, { ...made, hearing: socket.hearing(made.asked.root, made.id) });
  }

  /** Leaves a subscription. */
  async leaves({ id }: Pick<Subscription, 'id'>, how: (id: string) => Json = (one) => [one]): Promise<void> {
    (await this.socket()).emit('task_unsubscribe', how(id));
  }

  async barrier(): Promise<void> {
    await (await this.socket()).barrier();
  }
}

/** The answer to an operation over HTTP. */
export function resultOf({ json, status, sent, frame }: Answered): Result {
  return { data: at(json, 'data'), errors: errorsIn(json), status, sent, frame };
}

/** The id in the answer to a subscription query, under whatever names they stand; null where there is none. */
export function idIn(data: Json | undefined): string | null {
  const subscription = answeredIn(data);
  const values = isObject(subscription) ? Object.values(subscription) : [];
  const id = at(subscription, 'subscription_id') ?? values.find((one) => typeof one === 'string');
  return typeof id === 'string' && id !== '' ? id : null;
}

/** What the answer to a subscription query says of it, under whatever name; undefined where it says nothing. */
export function answeredIn(data: Json | undefined): Json | undefined {
  return isObject(data) ? Object.values(data)[0] : undefined;
}

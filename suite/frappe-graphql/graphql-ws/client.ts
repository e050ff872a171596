import type { Json, JsonObject } from '../../../src/base/json.js';
import type { Conversation } from '../../../src/wire/conversation.js';
import type { Frame } from '../../../src/wire/recording.js';
import type { Opening, Take } from '../../../src/words/take.js';
import { endInWords } from '../../../src/words/take.js';
import { type Demand, Stopped } from '../../../src/words/testimony.js';
import type { Client } from '../client.js';
import { type Asked, aliasFor, at, errorsIn, type Operation, operationOf, type Result } from '../operation.js';
import { credentialsOf, type Who } from '../place.js';
import { type Hearing, Subscription } from '../subscription.js';
import type { Told } from '../told.js';
import { isOf, message, payloadOf, typeOf } from './messages.js';

/** What a handshake is made with. */
export function offering(subprotocol = 'graphql-ws', cookie: string | null = null): Opening {
  return { headers: { 'sec-websocket-protocol': subprotocol, ...(cookie === null ? {} : { cookie }) } };
}

const kinds: Readonly<Record<string, Told['kind']>> = { data: 'data', complete: 'complete', error: 'error' };

/** Somebody who asks and is told over one WebSocket. */
export class GraphqlWsClient implements Client {
  readonly take: Take;
  readonly who: Who;
  readonly conversation: Conversation;

  constructor(take: Take, who: Who, conversation: Conversation) {
    this.take = take;
    this.who = who;
    this.conversation = conversation;
  }

  /** Opens a connection on which nothing is said yet. */
  static async connect(take: Take, opening = offering(), who: Who = 'guest'): Promise<GraphqlWsClient> {
    return new GraphqlWsClient(take, who, await take.connect(opening));
  }

  /** Opens a connection and initialises it; as a user where the fixture has them. */
  static async open(take: Take, who: Who): Promise<GraphqlWsClient> {
    const client = await GraphqlWsClient.connect(take, offering(), who);
    const isUser = who !== 'guest' && take.has('users');
    await client.inits(isUser ? { ...credentialsOf(take.target, who) } : undefined);
    return client;
  }

  /** Sends a message; what comes of it is not awaited. */
  send(type: string, members: JsonObject = {}): Frame {
    const { end } = this.conversation;
    if (end !== null) throw new Stopped(`the connection had ended (${endInWords(end)}) before this message`, null);
    return this.conversation.send(message(type, members));
  }

  /** Initialises the connection, which must be acknowledged. */
  async inits(payload?: JsonObject, requirement = 'frappe-graphql/init'): Promise<Frame> {
    const sent = this.send('connection_init', payload === undefined ? {} : { payload });
    const demand = { requirement, expected: 'a `connection_ack`' };
    const answers = (frame: Frame): boolean => isOf(frame, ['connection_ack', 'connection_error']);
    const from = this.conversation.after(sent);
    const frame = await this.take.must(this.conversation, demand, answers, { from, about: [sent] });
    if (typeOf(frame) !== 'connection_ack') this.take.fail(demand, frame.text ?? '', [sent, frame]);
    this.take.holds(requirement, sent, frame);
    return frame;
  }

  /** Starts an operation; what comes of it is not awaited. */
  start(operation: Operation, id = this.take.fresh('op')): { readonly id: string; readonly sent: Frame } {
    return { id, sent: this.send('start', { id, payload: { ...operation } }) };
  }

  /** Stops an operation; its `complete` is not awaited. */
  stop(id: string): Frame {
    return this.send('stop', { id });
  }

  /** Stops an operation, which must be answered with its `complete`. */
  async stops(id: string, requirement = 'frappe-graphql/stop'): Promise<Frame> {
    const sent = this.stop(id);
    const demand = { requirement, expected: 'the `complete` of this operation' };
    const frame = await this.comes(id, ['complete', 'error'], demand, sent);
    if (typeOf(frame) !== 'complete') this.take.fail(demand, frame.text ?? '', [sent, frame]);
    this.take.holds(requirement, sent, frame);
    return frame;
  }

  /** Asks the server to close the connection, which it must. */
  async terminates(requirement = 'frappe-graphql/terminate'): Promise<void> {
    const sent = this.send('connection_terminate');
    const demand = { requirement, expected: 'the end of the connection' };
    await this.take.mustEnd(this.conversation, demand, [sent]);
    this.take.holds(requirement, sent);
  }

  /** Awaits a message of these types about an operation. */
  async comes(id: string, types: readonly string[], demand: Demand, about: Frame): Promise<Frame> {
    const match = (frame: Frame): boolean => isOf(frame, types, id);
    const from = this.conversation.after(about);
    return this.take.must(this.conversation, demand, match, { from, about: [about] });
  }

  async execute(operation: Operation, demand: Demand, ownId?: string): Promise<Result> {
    const { id, sent } = this.start(operation, ownId);
    const frame = await this.comes(id, ['data', 'error'], demand, sent);
    const payload = payloadOf(frame);
    const failed = typeOf(frame) === 'error';
    const errors: readonly Json[] = failed ? [payload ?? null] : errorsIn(payload);
    return { data: failed ? undefined : at(payload, 'data'), errors, status: null, sent, frame };
  }

  /** Has a query answered that needs nothing of the fixture: what is asked for comes back under a fresh alias. */
  async works(blame?: string, id?: string): Promise<Frame> {
    const alias = aliasFor(this.take);
    const requirement = blame ?? 'frappe-graphql/query';
    const demand = { requirement, expected: `\`data\` with a text under the alias ${alias}` };
    const { end } = this.conversation;
    const ended = `the end of the connection (${end === null ? '' : endInWords(end)})`;
    if (end !== null && blame !== undefined) this.take.omitted(demand, ended, this.conversation.sent.slice(-1));
    const { data, sent, frame } = await this.execute({ query: `{ ${alias}: __typename }` }, demand, id);
    if (typeof at(data, alias) !== 'string') this.take.fail(demand, frame.text ?? '', [sent, frame], 'data');
    // It is not all that another requirement demands.
    if (blame === undefined) this.take.holds(requirement, sent, frame);
    return frame;
  }

  async subscribes(asked: Asked): Promise<Subscription> {
    return this.runs(asked);
  }

  /** Starts a subscription, under an id of one's own where one is given. */
  runs(asked: Asked, ownId?: string): Subscription {
    const { id, sent } = this.start(operationOf(asked), ownId);
    return new Subscription(this.take, { asked, id, made: sent, hearing: this.hearing(id, sent) });
  }

  /** Where an operation is heard, from its start on. */
  hearing(id: string, from: Frame): Hearing {
    return {
      conversation: this.conversation,
      read(frame) {
        const kind = kinds[typeOf(frame) ?? ''];
        if (kind === undefined || frame.index < from.index || !isOf(frame, [kind], id)) return null;
        return { kind, payload: payloadOf(frame), frame };
      },
    };
  }

  /** A query in a second round trip: answers of one burst may overtake each other. */
  async barrier(): Promise<void> {
    const demand = { requirement: 'frappe-graphql/query', expected: 'an answer to this `{ ping }`' };
    for (let turn = 0; turn < 2; turn++) await this.execute({ query: '{ ping }' }, demand);
  }

  async listening(): Promise<Conversation> {
    return this.conversation;
  }
}

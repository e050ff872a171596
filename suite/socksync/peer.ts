import { randomUUID } from 'node:crypto';
import { briefJson, type Json, type JsonObject, jsonEqual } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type * as Messages from '../../src/generated/types/socksync.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import type { Take } from '../../src/words/take.js';
import { Dialogue, type OpenCall } from './dialogue.js';
import { directionOf } from './direction.js';
import { type Piece, typeOf } from './fixture.js';
import { funcs, is, isError, means, type Type } from './frames.js';
import { type ListChange, type Owned, Owner } from './owner.js';

/** All that the suite's side may send where it means to keep to the protocol. */
type Message =
  | Messages.SocksyncSubscribe
  | Messages.SocksyncUnsubscribe
  | Messages.SocksyncUnsubscribeAll
  | Messages.SocksyncGetVar
  | Messages.SocksyncGetList
  | Messages.SocksyncSetVar
  | Messages.SocksyncSetAll
  | Messages.SocksyncSetCount
  | Messages.SocksyncInsert
  | Messages.SocksyncSetItem
  | Messages.SocksyncDelete
  | Messages.SocksyncCall
  | Messages.SocksyncReturn
  | Messages.SocksyncError;

/** The suite's side of one connection, in the words of the protocol. */
export class Peer extends Dialogue {
  /** What the suite's side owns here. */
  readonly owner: Owner;
  readonly #subscribed = new Set<Piece>();

  constructor(take: Take, conversation: Conversation, owned: Owned = {}) {
    super(take, conversation);
    this.owner = new Owner(take, conversation, owned);
  }

  /** The name of a piece of the fixture. */
  name(piece: Piece): string {
    return this.take.names[piece] ?? '';
  }

  /** The members of a message that name the group of a piece. */
  group(piece: Piece): { readonly type: Type; readonly name: string } {
    return { type: typeOf(piece), name: this.name(piece) };
  }

  send(message: Message): Frame {
    return this.conversation.send(JSON.stringify(message));
  }

  // Subscriptions

  subscribe(piece: Piece): Frame {
    this.#subscribed.add(piece);
    return this.send({ func: 'subscribe', ...this.group(piece) });
  }

  unsubscribe(piece: Piece): Frame {
    this.#subscribed.delete(piece);
    return this.send({ func: 'unsubscribe', ...this.group(piece) });
  }

  unsubscribeAll(): Frame {
    this.#subscribed.clear();
    return this.send({ func: 'unsubscribe_all' });
  }

  /** An `unsubscribe_all` that must be accepted. */
  async leavesAll(requirement: string): Promise<Frame> {
    this.#subscribed.clear();
    return this.accepts(requirement, { func: 'unsubscribe_all' });
  }

  isSubscribed(piece: Piece): boolean {
    return this.#subscribed.has(piece);
  }

  // The variable

  /** The value with which a `get` is answered. */
  async get(
    requirement = 'socksync/var-get',
  ): Promise<{ readonly value: Json; readonly sent: Frame; readonly frame: Frame }> {
    const sent = this.send({ func: 'get', type: 'var', name: this.name('var') });
    const demand = { requirement, expected: 'a `set` with the value of the variable' };
    const frame = await this.answered(demand, sent, (one) => this.setsVar(one));
    return { value: memberOf(frame, 'value') ?? null, sent, frame };
  }

  /** Has the subject set its variable. */
  async setVar(value: Json): Promise<Frame> {
    const { sent } = await this.calls('setVar', { value });
    return sent;
  }

  /** Awaits the `set` that comes next of the variable, and must tell this value. */
  async hearsNext(value: Json, about: Frame, requirement: string): Promise<Frame> {
    const demand = { requirement, expected: `a \`set\` of the variable with the value ${briefJson(value)}` };
    const from = this.conversation.name === about.conn ? this.conversation.after(about) : this.conversation.mark();
    const sets = (one: Frame): boolean => this.setsVar(one);
    const frame = await this.take.must(this.conversation, demand, sets, { from, about: [about] });
    this.take.check(demand, this.tells(frame, value), clip(frame.text ?? ''), [about, frame]);
    return frame;
  }

  /** Awaits the `set` that tells this value. */
  async hears(value: Json, about: Frame, requirement = 'socksync/var-update'): Promise<Frame> {
    const demand = { requirement, expected: `a \`set\` of the variable with the value ${briefJson(value)}` };
    const told = (one: Frame): boolean => this.tells(one, value);
    const from = this.conversation.name === about.conn ? this.conversation.after(about) : 0;
    const frame = await this.take.must(this.conversation, demand, told, { from, about: [about] });
    this.take.holds(requirement, about, frame);
    return frame;
  }

  /** Whether a frame tells this value of the variable. */
  tells(frame: Frame, value: Json): boolean {
    if (!this.setsVar(frame)) return false;
    const told = memberOf(frame, 'value');
    // A `value` under another name is one finding, that of the monitors.
    const elsewhere = told === undefined && typeof value === 'string' && frame.text?.includes(JSON.stringify(value));
    return elsewhere === true || jsonEqual(told, value);
  }

  /** Whether a frame tells a value of the variable. */
  setsVar(frame: Frame): boolean {
    return means(frame, 'set', 'var', this.name('var'));
  }

  /**
   * The twin of refusals: the variable is subscribed to, set and read, and each shows its effect. Returns the value that
   * it has then.
   */
  async works(): Promise<string> {
    if (!this.isSubscribed('var')) this.subscribe('var');
    const token = this.take.fresh('value');
    await this.hears(token, await this.setVar(token));
    await this.holdsValue(token);
    return token;
  }

  /** Subscribes to the variable, and reads it: what there is to see of a subscription before anything changes. */
  async joins(): Promise<void> {
    this.subscribe('var');
    await this.get();
  }

  /** The twin of what ends a subscription: without one nothing is heard, and nothing told. */
  async isStranger(): Promise<void> {
    const token = this.take.fresh('value');
    const sent = await this.setVar(token);
    const { type, name } = this.group('var');
    await this.refusesFirst('socksync/get-unsubscribed', [1], { func: 'get', type, name });
    const came = this.conversation.received.find((frame) => this.tells(frame, token));
    const demand = { requirement: 'socksync/subscribers-only', expected: 'no update without a subscription' };
    if (came !== undefined) this.take.fail(demand, clip(came.text ?? ''), [sent, came], 'extra');
  }

  /** A `get` that must tell this value. */
  async holdsValue(value: Json, requirement = 'socksync/var-get'): Promise<void> {
    const { sent, frame } = await this.get(requirement);
    const demand = { requirement, expected: `the value ${briefJson(value)}` };
    if (!this.tells(frame, value)) this.take.fail(demand, clip(frame.text ?? ''), [sent, frame], 'data');
    this.take.holds(requirement, sent, frame);
  }

  // What the subject mirrors

  /**
   * Awaits that the subject mirrors the variable and the list of this side, and holds these items: as many of them as
   * are on the page that it asked for.
   */
  async mirrors(requirement: string, items: readonly Json[] = this.owner.items): Promise<void> {
    for (const piece of ['peerVar', 'peerList'] as const) {
      const demand = { requirement, expected: `a subscribe to ${JSON.stringify(this.name(piece))}, which it mirrors` };
      await this.take.must(this.conversation, demand, this.subscribesTo(piece), { from: 0, about: [] });
    }
    // What it asks for in its greeting has come by then.
    await this.fence(requirement);
    await this.replaces(requirement, items);
  }

  /** Sends the subject a new page: these items, as many of them as its page has room for. */
  async replaces(requirement: string, items: readonly Json[]): Promise<void> {
    this.owner.items = [...items];
    this.owner.sendPage();
    await this.fence(requirement);
  }

  /** A legal change of the list of this side: the subject must apply it without a word. */
  async changes(requirement: string, change: ListChange): Promise<Frame> {
    this.owner.change(change);
    const sent = await this.accepts(requirement, { ...change, ...this.group('peerList') });
    if (change.func !== 'set') {
      await this.accepts(requirement, {
        func: 'set_count',
        ...this.group('peerList'),
        total_item_count: this.owner.total,
      });
    }
    return sent;
  }

  // Functions

  /** Sends a call, once it is allowed: its answer is not awaited. */
  async open(piece: Piece, args?: Json, id: string = randomUUID()): Promise<OpenCall> {
    await this.mayCall(piece);
    const call = { func: 'call', type: 'function', name: this.name(piece), id };
    return { id, sent: this.conversation.send(JSON.stringify(args === undefined ? call : { ...call, args })) };
  }

  /** A call that must be carried out: awaits its `return`. That none comes may be blamed on another requirement. */
  async calls(
    piece: Piece,
    args?: JsonObject,
    requirement?: string,
  ): Promise<{ readonly value: Json | undefined; readonly sent: Frame; readonly frame: Frame }> {
    const call = await this.open(piece, args);
    const frame = await this.returned(call, requirement);
    return { value: memberOf(frame, 'value'), sent: call.sent, frame };
  }

  /**
   * Awaits the `return` of a call. That none comes may be blamed on another requirement; what comes shows no more than
   * that calls are answered.
   */
  async returned({ id, sent }: OpenCall, requirement = 'socksync/call-return'): Promise<Frame> {
    const demand = { requirement, expected: `a \`return\` with the id ${JSON.stringify(id)}` };
    const frame = await this.answered(demand, sent, (one) => this.#returns(one, id));
    this.take.holds('socksync/call-return', sent, frame);
    return frame;
  }

  /** Awaits the `return` with exactly this id: for calls of which several are open. */
  async returnedExactly({ id, sent }: OpenCall, requirement: string): Promise<Frame> {
    const demand = { requirement, expected: `a \`return\` with the id ${JSON.stringify(id)}` };
    return this.answered(demand, sent, (one) => !isError(one) && memberOf(one, 'id') === id && !is(one, 'call'));
  }

  /**
   * A `return` that has this id, or an id that no other call has: so one wrong id is one finding, that of the monitors,
   * and the suite goes on.
   */
  #returns(frame: Frame, id: string): boolean {
    const func = memberOf(frame, 'func');
    const own = memberOf(frame, 'id');
    if (func !== 'return' && (funcs.has(func) || own === undefined)) return false;
    return own === id || !this.conversation.sent.some((one) => is(one, 'call') && memberOf(one, 'id') === own);
  }

  /** Waits for the subject's subscription to its own function, or subscribes to it: as its direction has it. */
  async mayCall(piece: Piece): Promise<void> {
    if (directionOf(this.take) === 'caller') {
      if (!this.isSubscribed(piece)) this.subscribe(piece);
      return;
    }
    const never = `never subscribes to ${piece}`;
    if (this.take.facts.has(never)) return;
    const arrival = await this.conversation.wait(this.subscribesTo(piece), { from: 0, timeoutMs: this.take.timeoutMs });
    if (arrival.kind === 'timeout') this.take.facts.set(never, true);
  }

  /** Whether a frame is the subject's subscription to this piece. */
  subscribesTo(piece: Piece): (frame: Frame) => boolean {
    const { type, name } = this.group(piece);
    return (frame) => means(frame, 'subscribe', type, name);
  }

  /** Lets the subject call the function of this side. */
  offer(): void {
    if (directionOf(this.take) === 'caller' || this.isSubscribed('peerFn')) return;
    this.subscribe('peerFn');
  }

  /** Has the subject call the function of this side with these arguments; its `call` is awaited. */
  async called(
    args: JsonObject,
    requirement = 'socksync/peer-call',
  ): Promise<{ readonly outer: OpenCall; readonly call: Frame }> {
    this.offer();
    const outer = await this.open('callPeer', { args });
    const demand = { requirement, expected: `a call of ${this.name('peerFn')}` };
    const call = await this.answered(demand, outer.sent, (frame) => is(frame, 'call'));
    return { outer, call };
  }

  /** Ends this connection: with the close handshake, or without a word. */
  async end(how: 'in order' | 'cut off'): Promise<void> {
    if (how === 'in order') await this.conversation.close(this.take.timeoutMs);
    else this.conversation.cut('cut off without a close frame');
  }

  /** Answers a call of the subject. */
  answer(call: Frame, value?: Json): Frame {
    const own = memberOf(call, 'id') ?? null;
    // An array or an object is no id, and may be too deep to be written.
    const id = typeof own === 'object' ? null : own;
    const message = { func: 'return', type: 'function', name: this.name('peerFn'), id };
    return this.conversation.send(JSON.stringify(value === undefined ? message : { ...message, value }));
  }
}

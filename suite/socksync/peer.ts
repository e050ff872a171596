import { randomUUID } from 'node:crypto';
import { briefJson, type Json, type JsonObject, jsonEqual } from '../../src/base/json.js';
import type * as Messages from '../../src/generated/types/socksync.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import type { Take } from '../../src/words/take.js';
import { clip, type Demand, Stopped } from '../../src/words/testimony.js';
import { errorsAfter, otherErrors, sendBarriers } from './barrier.js';
import { directionOf } from './direction.js';
import type { Piece } from './fixture.js';
import { codeOf, funcs, is, isError, means, type Type } from './frames.js';
import { members } from './members.js';
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

/** A call that was sent. */
export interface OpenCall {
  readonly id: string;
  readonly sent: Frame;
}

/** A message that was refused, and its error. */
export interface Refusal {
  readonly sent: Frame;
  readonly frame: Frame;
  readonly code: number;
}

/** The suite's side of one connection, in the words of the protocol. */
export class Peer {
  readonly take: Take;
  readonly conversation: Conversation;
  /** What the suite's side owns here. */
  readonly owner: Owner;
  /** How many errors may have come, beside the answers to barriers. */
  #mostErrors = 0;
  readonly #subscribed = new Set<string>();
  /** The errors of messages that were refused, as they had to be. */
  readonly #judged = new Set<Frame>();

  constructor(take: Take, conversation: Conversation, owned: Owned = {}) {
    this.take = take;
    this.conversation = conversation;
    this.owner = new Owner(take, conversation, owned);
    const demand = { requirement: 'socksync/one-error', expected: 'one error for each refused message, and no other' };
    const surplus = (frame: Frame): boolean =>
      isError(frame) && otherErrors(take, conversation, frame) > this.#mostErrors;
    const about = (): readonly Frame[] => conversation.sent.slice(-3);
    take.forbid(conversation, demand, surplus, { from: 0, kind: 'twice', about });
  }

  /** The name of a piece of the fixture. */
  name(piece: Piece): string {
    return this.take.names[piece] ?? '';
  }

  /** The members of a message that name the group of a piece. */
  group(piece: Piece): { readonly type: Type; readonly name: string } {
    const type =
      piece.toLowerCase().includes('var') && piece !== 'setVar'
        ? 'var'
        : piece === 'list' || piece === 'peerList'
          ? 'list'
          : 'function';
    return { type, name: this.name(piece) };
  }

  send(message: Message): Frame {
    return this.conversation.send(JSON.stringify(message));
  }

  /** How long a call may take to be answered, in milliseconds. */
  get callTimeoutMs(): number {
    const { callTimeoutMs } = this.take.target.extra;
    return typeof callTimeoutMs === 'number' ? callTimeoutMs : members.callTimeoutMs.usual;
  }

  // Errors and barriers

  /**
   * A message that must be refused with one of these codes, after which the connection goes on. The only message here
   * that may be refused at this time: errors do not say what they are about.
   */
  async refuses(requirement: string, codes: readonly number[], message: JsonObject | string): Promise<Refusal> {
    return this.refused(requirement, codes, this.#try(message));
  }

  /** Awaits that a message, the last that was sent here, is refused with one of these codes. */
  async refused(requirement: string, codes: readonly number[], sent: Frame): Promise<Refusal> {
    const demand = { requirement, expected: `error code ${inWords(codes)}` };
    const from = this.conversation.after(sent);
    const others = (): readonly Frame[] => this.#others(sent);
    const came = (frame: Frame): boolean => isError(frame) && others().length > 0;
    const options = { from, about: [sent], atLeastMs: is(sent, 'call') ? this.callTimeoutMs : 0 };
    const arrived = await this.take.must(this.conversation, demand, came, options);
    await this.#fenced(requirement, sent);
    const frame = others()[0] ?? arrived;
    return this.#judge(demand, codes, sent, frame);
  }

  /** The twin of what follows: a refusal that must be as it has to be, or nothing after it can be trusted. */
  async refusesFirst(requirement: string, codes: readonly number[], message: JsonObject): Promise<void> {
    const { code } = await this.refuses(requirement, codes, message);
    if (!codes.includes(code)) throw new Stopped(`error code ${code} instead of ${inWords(codes)}`, requirement);
  }

  /** A message that may be refused with one of these codes, or be ignored; after it the connection goes on. */
  async refusesOrIgnores(
    requirement: string,
    codes: readonly number[],
    message: JsonObject | string,
  ): Promise<Refusal | null> {
    const sent = this.#try(message);
    await this.#fenced(requirement, sent);
    const [frame] = this.#others(sent);
    if (frame !== undefined) {
      return this.#judge({ requirement, expected: `error code ${inWords(codes)}, or nothing` }, codes, sent, frame);
    }
    this.take.holds(requirement, sent);
    return null;
  }

  /** Whether a message that was just sent is answered with some error, or null; after it the connection goes on. */
  async mayRefuse(requirement: string, sent: Frame): Promise<Frame | null> {
    this.#mostErrors++;
    await this.#fenced(requirement, sent);
    return this.#others(sent)[0] ?? null;
  }

  /** A message that must not be refused; after it the connection goes on. */
  async accepts(requirement: string, message: JsonObject | Message): Promise<Frame> {
    const sent = this.#try(message as JsonObject);
    await this.#fenced(requirement, sent);
    const [frame] = this.#others(sent);
    const demand = { requirement, expected: 'no error: this message is legal' };
    if (frame !== undefined) this.take.fail(demand, clip(frame.text ?? ''), [sent, frame]);
    this.#mostErrors--;
    return sent;
  }

  /** Awaits that a call is refused; that it is carried out instead is seen at once. */
  async refusedOrCarriedOut(
    requirement: string,
    codes: readonly number[],
    sent: Frame,
    carriedOut: (frame: Frame) => boolean,
  ): Promise<void> {
    const demand = { requirement, expected: `error code ${inWords(codes)}` };
    const frame = await this.answeredOrRefused(demand, sent, carriedOut);
    if (isError(frame)) this.#judge(demand, codes, sent, frame);
    else this.take.broken(demand, clip(frame.text ?? ''), [sent, frame]);
  }

  /** What comes of a call that nobody need answer: its return, an error, or null where nothing came for long enough. */
  async outcome({ id, sent }: OpenCall): Promise<Frame | null> {
    this.#mostErrors++;
    const ends = (frame: Frame): boolean =>
      (is(frame, 'return') && memberOf(frame, 'id') === id) || (isError(frame) && this.#others(sent).length > 0);
    const from = this.conversation.after(sent);
    const arrival = await this.conversation.wait(ends, { from, timeoutMs: this.callTimeoutMs });
    if (arrival.kind !== 'frame') return null;
    if (isError(arrival.frame)) this.#judged.add(arrival.frame);
    return arrival.frame;
  }

  /** What is sent next may be answered with an error, and nobody asks whether it is. */
  mayBeRefused(): void {
    this.#mostErrors++;
  }

  /** What this side has sent was read: whatever follows from it, but for answers to calls, has come. */
  async fence(requirement: string): Promise<void> {
    const [first] = sendBarriers(this.take, this.conversation);
    if (first !== undefined) await this.#awaitFence(requirement, first);
  }

  #try(message: JsonObject | string): Frame {
    this.#mostErrors++;
    return this.conversation.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The errors that came since a message was sent, for none but it. */
  #others(sent: Frame): readonly Frame[] {
    return errorsAfter(this.take, this.conversation, sent).others.filter((frame) => !this.#judged.has(frame));
  }

  #judge(demand: Demand, codes: readonly number[], sent: Frame, frame: Frame): Refusal {
    const code = codeOf(frame);
    this.#judged.add(frame);
    // An error without a code that can be read is one finding, that of the monitors.
    if (Number.isNaN(code))
      throw new Stopped(`an error without a code: ${clip(frame.text ?? '')}`, 'socksync/error-form');
    if (codes.includes(code)) this.take.holds(demand.requirement, sent, frame);
    else this.take.broken(demand, clip(frame.text ?? ''), [sent, frame], 'data');
    return { sent, frame, code };
  }

  async #fenced(requirement: string, about: Frame): Promise<void> {
    sendBarriers(this.take, this.conversation);
    await this.#awaitFence(requirement, about);
  }

  async #awaitFence(requirement: string, since: Frame): Promise<void> {
    const demand = { requirement, expected: 'that the connection goes on: a later message is answered' };
    const done = (frame: Frame): boolean => isError(frame) && errorsAfter(this.take, this.conversation, since).fenced;
    const from = this.conversation.after(since);
    const frame = await this.take.must(this.conversation, demand, done, { from, about: [since] });
    this.take.lagMs = Math.max(this.take.lagMs, frame.ms - since.ms);
  }

  // Subscriptions

  subscribe(type: Type, piece: Piece): Frame {
    this.#subscribed.add(`${type} ${piece}`);
    return this.send({ func: 'subscribe', type, name: this.name(piece) });
  }

  unsubscribe(type: Type, piece: Piece): Frame {
    this.#subscribed.delete(`${type} ${piece}`);
    return this.send({ func: 'unsubscribe', type, name: this.name(piece) });
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

  isSubscribed(type: Type, piece: Piece): boolean {
    return this.#subscribed.has(`${type} ${piece}`);
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
    if (!this.isSubscribed('var', 'var')) this.subscribe('var', 'var');
    const token = this.take.fresh('value');
    await this.hears(token, await this.setVar(token));
    await this.holdsValue(token);
    return token;
  }

  /** Subscribes to the variable, and reads it: what there is to see of a subscription before anything changes. */
  async joins(): Promise<void> {
    this.subscribe('var', 'var');
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

  /** A call that must be carried out: awaits its `return`. */
  async calls(
    piece: Piece,
    args?: JsonObject,
    id?: string,
  ): Promise<{ readonly value: Json | undefined; readonly sent: Frame; readonly frame: Frame }> {
    const call = await this.open(piece, args, id);
    const frame = await this.returned(call);
    return { value: memberOf(frame, 'value'), sent: call.sent, frame };
  }

  /** A call that must be carried out by this requirement. */
  async returnedFrom(piece: Piece, args: JsonObject, requirement: string): Promise<OpenCall> {
    const call = await this.open(piece, args);
    await this.returned(call, requirement);
    return call;
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

  /** Awaits an answer that must not be an error. */
  async answered(demand: Demand, sent: Frame, match: (frame: Frame) => boolean): Promise<Frame> {
    const frame = await this.answeredOrRefused(demand, sent, match);
    if (isError(frame)) this.take.fail(demand, `an error: ${clip(frame.text ?? '')}`, [sent, frame]);
    return frame;
  }

  /** Awaits an answer, or an error that is no barrier's. */
  async answeredOrRefused(demand: Demand, sent: Frame, match: (frame: Frame) => boolean): Promise<Frame> {
    const others = (): readonly Frame[] => this.#others(sent);
    const either = (frame: Frame): boolean => match(frame) || (isError(frame) && others().length > 0);
    const from = this.conversation.after(sent);
    this.#mostErrors++;
    const options = { from, about: [sent], atLeastMs: is(sent, 'call') ? this.callTimeoutMs : 0 };
    const frame = await this.take.must(this.conversation, demand, either, options);
    if (!isError(frame)) this.#mostErrors--;
    return frame;
  }

  /** Waits for the subject's subscription to its own function, or subscribes to it: as its direction has it. */
  async mayCall(piece: Piece): Promise<void> {
    if (directionOf(this.take) === 'caller') {
      if (!this.isSubscribed('function', piece)) this.subscribe('function', piece);
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
    if (directionOf(this.take) === 'caller' || this.isSubscribed('function', 'peerFn')) return;
    this.subscribe('function', 'peerFn');
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

function inWords(codes: readonly number[]): string {
  return codes.join(' or ');
}

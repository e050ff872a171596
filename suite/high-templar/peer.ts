import type { Json, JsonObject } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import { endInWords, type Take } from '../../src/words/take.js';
import { type Demand, Stopped } from '../../src/words/testimony.js';
import { carries, type Hello, hasData, helloIn, isAnswer, kindOf, timesIn } from './frames.js';
import { admits, differenceOf, hasStar, type Room } from './rooms.js';
import type { Triggered } from './trigger.js';

/** The answer to one request. */
export interface Answer {
  readonly kind: 'success' | 'error';
  /** The text of an error; null where there is none. */
  readonly message: Json;
  readonly sent: Frame;
  readonly frame: Frame;
}

/** A subscription that was accepted. */
export interface Subscription {
  readonly peer: Peer;
  readonly room: Room;
  readonly id: string;
}

/** The suite's side of one connection, in the words of the protocol. */
export class Peer {
  readonly take: Take;
  readonly conversation: Conversation;
  /** Where this peer awaits sentinels; null until it listens. */
  sentinel: Subscription | null = null;
  /** All that was ever subscribed here. */
  readonly #subscriptions: Subscription[] = [];

  constructor(take: Take, conversation: Conversation) {
    this.take = take;
    this.conversation = conversation;
  }

  /** What the gateway says first, whatever is sent meanwhile. */
  async hello(requirement = 'high-templar/hello', atLeastMs = 0): Promise<Hello> {
    const demand = { requirement, expected: 'a first frame that says whether the client is authenticated' };
    const isHello = (frame: Frame): boolean => kindOf(frame) === 'hello';
    const timeoutMs = Math.max(this.take.timeoutMs, atLeastMs);
    const arrival = await this.conversation.wait(isHello, { from: 0, timeoutMs });
    // Cut off before anything was said: a gateway that is gone altogether does not even refuse.
    if (arrival.kind === 'ended' && arrival.end.code === 1006 && !(await this.take.witness())) {
      throw new Stopped('subject unresponsive: no connection is answered any more', null);
    }
    return helloIn(await this.take.must(this.conversation, demand, isHello, { from: 0, about: [], atLeastMs }));
  }

  /** Whether the hello tells these rooms and no others; `about`: what else is to be looked at where it does not. */
  async isTold(
    rooms: readonly Room[],
    requirement = 'high-templar/hello-rooms',
    expected = 'the rooms that the API allows, and no others',
    about: readonly Frame[] = [],
  ): Promise<Hello> {
    const hello = await this.hello();
    const { frame, rooms: told } = hello;
    const difference = told === null && rooms.length > 0 ? 'no list' : differenceOf(rooms, told ?? []);
    const seen = `${difference}: ${clip(frame.text ?? '')}`;
    this.take.check({ requirement, expected }, difference === null, seen, [...about, frame]);
    return hello;
  }

  /** Sends a message; its answer is not awaited. */
  send(message: JsonObject): Frame {
    return this.conversation.send(JSON.stringify(message));
  }

  /** The answer to the one request that is open on this connection: answers say nothing of what they are about. */
  async answerTo(sent: Frame, demand: Demand): Promise<Answer> {
    const { conversation, take } = this;
    // What comes after a later request may be the answer to that one.
    const isLater = (frame: Frame): boolean =>
      conversation.sent.some((one) => one.text !== 'ping' && one.index > sent.index && one.index < frame.index);
    const answers = (frame: Frame): boolean => isAnswer(frame) && !isLater(frame);
    const frame = await take.must(conversation, demand, answers, { from: conversation.after(sent), about: [sent] });
    return this.answerIn(sent, frame);
  }

  /** What a frame answers to a request. */
  answerIn(sent: Frame, frame: Frame): Answer {
    const kind = kindOf(frame) === 'success' ? 'success' : 'error';
    return { kind, message: memberOf(frame, 'message') ?? null, sent, frame };
  }

  /** Sends a text and awaits its answer, whatever it is. On a connection that has ended nobody owes one. */
  async ask(text: string, demand: Demand): Promise<Answer> {
    const { end } = this.conversation;
    if (end !== null) throw new Stopped(`the connection had ended (${endInWords(end)}) before this request`, null);
    return this.answerTo(this.conversation.send(text), demand);
  }

  /** Subscribes, whatever the answer is. */
  tries(room: Json, id = this.take.fresh('id'), requirement = 'high-templar/one-answer'): Promise<Answer> {
    const demand = { requirement, expected: 'one answer to this `subscribe`' };
    return this.ask(JSON.stringify({ type: 'subscribe', room, requestId: id }), demand);
  }

  /**
   * Subscribes, and is accepted. Under another requirement than that of subscriptions a refusal breaks it, and an
   * acceptance alone shows nothing: its effect does.
   */
  async subscribe(room: Room, id = this.take.fresh('id'), requirement?: string): Promise<Subscription> {
    const usual = hasStar(room) ? 'high-templar/star-itself' : 'high-templar/subscribe';
    const answer = await this.tries(room, id, requirement ?? usual);
    this.mustSucceed(answer, requirement ?? usual);
    if (requirement === undefined) this.take.holds(usual, answer.sent, answer.frame);
    return this.hold(room, id);
  }

  /** Notes a subscription that was accepted. */
  hold(room: Room, id: string): Subscription {
    const subscription = { peer: this, room, id };
    this.#subscriptions.push(subscription);
    return subscription;
  }

  /** A request that must have succeeded: that it did shows the requirement. */
  accepted(answer: Answer, requirement: string): void {
    this.mustSucceed(answer, requirement);
    this.take.holds(requirement, answer.sent, answer.frame);
  }

  /** A request that must have succeeded, which is not all that the requirement says. */
  mustSucceed({ kind, sent, frame }: Answer, requirement: string): void {
    const demand = { requirement, expected: 'the code "success"' };
    if (kind === 'error') this.take.fail(demand, clip(frame.text ?? ''), [sent, frame]);
  }

  /** Whether a request was refused, as it must have been; the take goes on in any case. */
  isRefused({ kind, sent, frame }: Answer, requirement: string): boolean {
    const demand = { requirement, expected: 'the code "error"' };
    this.take.check(demand, kind === 'error', frame.text ?? '', [sent, frame], 'commission');
    return kind === 'error';
  }

  /** A request that must have been refused. */
  refused(answer: Answer, requirement: string): void {
    if (!this.isRefused(answer, requirement)) throw new Stopped(clip(answer.frame.text ?? ''), requirement);
  }

  /** The message of an error, under the requirement that says what it is. Evidence of another profile's is dropped. */
  says({ message, sent, frame }: Answer, requirement: string, text: string): void {
    const demand = { requirement, expected: `the message ${JSON.stringify(text)}` };
    this.take.check(demand, message === text, frame.text ?? '', [sent, frame]);
  }

  /** A room that must not be admitted: under the requirement that says why. */
  async refusesRoom(room: Json, requirement: string): Promise<Answer> {
    const answer = await this.tries(room, undefined, requirement);
    this.refused(answer, requirement);
    this.says(answer, 'high-templar/room-not-found', 'room-not-found');
    return answer;
  }

  /** A text that must be answered with an error, after which the connection goes on. */
  async refuses(text: string, requirement: string): Promise<Answer> {
    const answer = await this.ask(text, { requirement, expected: 'an answer with the code "error"' });
    this.refused(answer, requirement);
    return answer;
  }

  /** Ends a subscription, and is accepted; which alone shows nothing under another requirement than the usual one. */
  async unsubscribe({ id }: Pick<Subscription, 'id'>, requirement?: string): Promise<Answer> {
    const usual = 'high-templar/unsubscribe';
    const demand = { requirement: requirement ?? usual, expected: 'an answer to this `unsubscribe`' };
    const answer = await this.ask(JSON.stringify({ type: 'unsubscribe', requestId: id }), demand);
    this.mustSucceed(answer, requirement ?? usual);
    if (requirement === undefined) this.take.holds(usual, answer.sent, answer.frame);
    return answer;
  }

  /** Sends a ping and awaits its pong. */
  async ping(requirement = 'high-templar/ping'): Promise<Frame> {
    const from = this.conversation.mark();
    const sent = this.conversation.send('ping');
    const demand = { requirement, expected: 'the text `pong`' };
    const meant = (frame: Frame): boolean => frame.text?.toLowerCase().includes('pong') === true || isAnswer(frame);
    const frame = await this.take.must(this.conversation, demand, meant, { from, about: [sent] });
    if (frame.text !== 'pong') this.take.fail(demand, clip(frame.text ?? ''), [sent, frame]);
    this.take.holds(requirement, sent, frame);
    return frame;
  }

  /**
   * Awaits the publication of what was triggered to a subscription. One that bears the name of a subscription which it
   * cannot be for is this one's, wrongly named.
   */
  async hears(
    subscription: Subscription,
    triggered: Triggered,
    requirement = hasStar(subscription.room) ? 'high-templar/star-room' : 'high-templar/delivery',
  ): Promise<Frame> {
    const { id } = subscription;
    const { token, data, sent } = triggered;
    const demand = { requirement, expected: `a publication of this, with the requestId ${JSON.stringify(id)}` };
    const isFor = (frame: Frame): boolean =>
      carries(frame, token) &&
      (memberOf(frame, 'requestId') === id || !this.#isForAnother(frame, triggered, subscription));
    const options = { from: this.conversation.after(sent), about: [sent] };
    const frame =
      triggered.refused === null
        ? await this.take.must(this.conversation, demand, isFor, options)
        : await this.#hearsAllTheSame(triggered.refused, isFor, options.from);
    const named = { requirement: 'high-templar/publish-id', expected: `"requestId": ${JSON.stringify(id)}` };
    if (memberOf(frame, 'requestId') !== id) this.take.fail(named, clip(frame.text ?? ''), [sent, frame], 'data');
    const same = { requirement: 'high-templar/publish-data', expected: `"data": ${clip(JSON.stringify(data))}` };
    if (!hasData(frame, data)) this.take.fail(same, clip(frame.text ?? ''), [sent, frame], 'data');
    for (const one of [requirement, 'high-templar/publish-id', 'high-templar/publish-data'])
      this.take.holds(one, sent, frame);
    return frame;
  }

  /** Claims that nothing of this trigger comes here, under one of the names where some are given. */
  mustNotHear(requirement: string, expected: string, triggered: Triggered, ...ids: readonly string[]): void {
    const about = (): readonly Frame[] => [triggered.sent];
    const comes = (frame: Frame): boolean =>
      carries(frame, triggered.token) && (ids.length === 0 || ids.includes(String(memberOf(frame, 'requestId'))));
    this.take.forbid(this.conversation, { requirement, expected }, comes, { from: 0, about });
  }

  /** The publications of a trigger that have come, under a name where one is given. */
  heard({ token }: Triggered, id?: string): readonly Frame[] {
    return this.conversation.received.filter(
      (frame) => carries(frame, token) && (id === undefined || memberOf(frame, 'requestId') === id),
    );
  }

  /** After a fence: a subscription has been given this once, and no more. */
  heardOnce({ id }: Pick<Subscription, 'id'>, triggered: Triggered, requirement = 'high-templar/delivery-once'): void {
    const frames = this.heard(triggered, id);
    const demand = { requirement, expected: 'this publication once' };
    if (frames.length > 1) this.take.broken(demand, timesIn(frames.length), [triggered.sent, ...frames], 'twice');
    else this.take.holds(requirement, triggered.sent, ...frames);
  }

  /** Awaits what may come although its trigger was answered with a status that says no: that is judged already. */
  async #hearsAllTheSame(status: number, match: (frame: Frame) => boolean, from: number): Promise<Frame> {
    const arrival = await this.conversation.wait(match, { from, timeoutMs: this.take.timeoutMs });
    if (arrival.kind === 'frame') return arrival.frame;
    throw new Stopped(`a trigger was answered with status ${status}`, 'high-templar/trigger-status');
  }

  /** Whether a publication bears the name of another subscription here that the trigger may reach as well. */
  #isForAnother(frame: Frame, { rooms }: Triggered, own: Subscription): boolean {
    const id = memberOf(frame, 'requestId');
    return this.#subscriptions.some(
      (one) => one !== own && one.id === id && rooms.some((room) => admits(room, one.room) || admits(one.room, room)),
    );
  }
}

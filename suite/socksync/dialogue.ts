import type { JsonObject } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import type { Take } from '../../src/words/take.js';
import { type Demand, Stopped } from '../../src/words/testimony.js';
import { errorsAfter, otherErrors, sendBarriers } from './barrier.js';
import { codeOf, is, isError } from './frames.js';
import { members } from './members.js';

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

/**
 * How what is said on a connection is answered: carried out or refused, once. Errors say nothing of what they are about,
 * so that here they are counted, and told apart by barriers.
 */
export class Dialogue {
  readonly take: Take;
  readonly conversation: Conversation;
  /** How many errors may have come, beside the answers to barriers. */
  #mostErrors = 0;
  /** The errors of messages that were refused, as they had to be. */
  readonly #judged = new Set<Frame>();

  constructor(take: Take, conversation: Conversation) {
    this.take = take;
    this.conversation = conversation;
    const demand = { requirement: 'socksync/one-error', expected: 'one error for each refused message, and no other' };
    const surplus = (frame: Frame): boolean =>
      isError(frame) && otherErrors(take, conversation, frame) > this.#mostErrors;
    const about = (): readonly Frame[] => conversation.sent.slice(-3);
    take.forbid(conversation, demand, surplus, { from: 0, kind: 'twice', about });
  }

  /** How long a call may take to be answered, in milliseconds. */
  get callTimeoutMs(): number {
    const { callTimeoutMs } = this.take.target.extra;
    return typeof callTimeoutMs === 'number' ? callTimeoutMs : members.callTimeoutMs.usual;
  }

  /**
   * A message that must be refused with one of these codes, after which the connection goes on. The only message here
   * that may be refused at this time: errors do not say what they are about.
   */
  async refuses(requirement: string, codes: readonly number[], message: JsonObject | string): Promise<Refusal> {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    return this.refused(requirement, codes, this.conversation.send(text));
  }

  /** Awaits that a message, the last that was sent here, is refused with one of these codes. */
  async refused(requirement: string, codes: readonly number[], sent: Frame): Promise<Refusal> {
    this.#mostErrors++;
    const demand = { requirement, expected: `error code ${inWords(codes)}` };
    const from = this.conversation.after(sent);
    const others = (): readonly Frame[] => this.#others(sent);
    const came = (frame: Frame): boolean => isError(frame) && others().length > 0;
    const options = { from, about: [sent], atLeastMs: this.#leastMs(sent) };
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
  async accepts(requirement: string, message: JsonObject): Promise<Frame> {
    const sent = this.#try(message);
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

  /** How long an answer is awaited at least. */
  #leastMs(sent: Frame): number {
    return is(sent, 'call') ? this.callTimeoutMs : 0;
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
    this.take.lagged(since, frame);
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
    const options = { from, about: [sent], atLeastMs: this.#leastMs(sent) };
    const frame = await this.take.must(this.conversation, demand, either, options);
    if (!isError(frame)) this.#mostErrors--;
    return frame;
  }
}

function inWords(codes: readonly number[]): string {
  return codes.join(' or ');
}

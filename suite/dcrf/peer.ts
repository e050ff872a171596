import { briefJson, isObject, type Json, type JsonObject, jsonEqual, member } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { endInWords, type Take } from '../../src/words/take.js';
import { type Demand, Stopped } from '../../src/words/testimony.js';
import { carriedBy, eventKinds, inPayload, isSuccess } from './frames.js';
import { type ActionKey, actionOf, isMultiplexed, type Stream } from './naming.js';

/** The response to one request. */
export interface Answer {
  readonly ok: boolean;
  /** As a number, also where it came as a text. */
  readonly status: Json | undefined;
  readonly data: Json | undefined;
  readonly errors: Json | undefined;
  readonly sent: Frame;
  readonly frame: Frame;
}

/** A request that was sent. */
export interface Request {
  readonly stream: Pick<Stream, 'name'>;
  readonly id: Json;
  readonly sent: Frame;
}

/** The suite's side of one connection, in the words of the protocol. */
export class Peer {
  readonly take: Take;
  readonly conversation: Conversation;
  /** Under which names this connection has subscribed; what comes under them may be events. */
  readonly subscribed = new Set<string>();
  /** The last response, where it was an error. */
  #refused: Answer | null = null;

  constructor(take: Take, conversation: Conversation) {
    this.take = take;
    this.conversation = conversation;
  }

  /** A payload as it goes over the wire: within a frame that names its stream, or alone. */
  wrap(stream: Pick<Stream, 'name'>, payload: Json): string {
    return JSON.stringify(isMultiplexed(this.take.target) ? { stream: stream.name, payload } : payload);
  }

  /** Sends a payload with a `request_id`; the response is not awaited. Nobody owes one on a connection that has ended. */
  send(stream: Pick<Stream, 'name'>, payload: JsonObject, id: Json = this.take.fresh('request')): Request {
    this.#mustBeOpen();
    const sent = this.conversation.send(this.wrap(stream, { ...payload, request_id: id }));
    return { stream, id, sent };
  }

  /** Sends an action of the fixture; the response is not awaited. */
  act(stream: Pick<Stream, 'name'>, action: ActionKey, members: JsonObject = {}, id?: Json): Request {
    return this.send(stream, { action: actionOf(this.take.target, action), ...members }, id);
  }

  /**
   * The response to a request. Where it is the only one that is open, a response under no name that was ever sent is
   * taken for it, so that a wrong name is one finding; `named` is what that breaks. So is one of a stream that nobody
   * asked under this name.
   */
  async answerTo(
    request: Request,
    demand: Demand,
    { alone = true, named = 'dcrf/request-id' }: { readonly alone?: boolean; readonly named?: string } = {},
  ): Promise<Answer> {
    const { sent, id, stream } = request;
    const { take, conversation } = this;
    const asked = inPayload(sent, 'action');
    const isIts = (frame: Frame): boolean =>
      jsonEqual(inPayload(frame, 'request_id'), id) &&
      this.isFrom(frame, stream, id) &&
      !isEventBeside(inPayload(frame, 'action'), asked);
    const match = (frame: Frame): boolean => isIts(frame) || (alone && this.#isStray(frame));
    const frame = await this.must(demand, match, conversation.after(sent), sent);
    const seen = clip(frame.text ?? '');
    const own = { requirement: named, expected: `"request_id": ${briefJson(id)}` };
    if (!isIts(frame)) take.fail(own, seen, [sent, frame], 'data');
    take.holds('dcrf/request-id', sent, frame);
    if (isMultiplexed(take.target) && carriedBy(frame)?.stream !== stream.name) {
      take.broken({ requirement: 'dcrf/stream', expected: `"stream": "${stream.name}"` }, seen, [sent, frame], 'data');
    }
    const answer = this.#read(sent, frame);
    this.#refused = answer.ok ? null : answer;
    const action = { requirement: 'dcrf/response-action', expected: `"action": ${briefJson(asked)}` };
    if (typeof asked === 'string') take.check(action, inPayload(frame, 'action') === asked, seen, [sent, frame]);
    return answer;
  }

  /** Waits for what a frame that was sent must bring about, here; an error before it is to blame for an end. */
  must(demand: Demand, match: (frame: Frame) => boolean, from: number, about: Frame): Promise<Frame> {
    const ended = this.#refused === null ? {} : { ended: livesOn(this.#refused) };
    return this.take.must(this.conversation, demand, match, { from, about: [about], ...ended });
  }

  /** Sends an action and awaits its response, whatever it is. */
  async call(
    stream: Stream,
    action: ActionKey,
    members: JsonObject = {},
    { requirement = 'dcrf/one-response', id }: { readonly requirement?: string; readonly id?: Json } = {},
  ): Promise<Answer> {
    const demand = { requirement, expected: `a response to this \`${actionOf(this.take.target, action)}\`` };
    return this.answerTo(this.act(stream, action, members, id), demand);
  }

  /** Sends any payload with a `request_id` and awaits its response, whatever it is. */
  async ask(stream: Stream, payload: JsonObject, requirement: string, id?: Json): Promise<Answer> {
    return this.answerTo(this.send(stream, payload, id), { requirement, expected: 'a response to this request' });
  }

  /** A request that must have succeeded: that it did shows the requirement. */
  accepted(answer: Answer, requirement: string): void {
    this.mustSucceed(answer, requirement);
    this.take.holds(requirement, answer.sent, answer.frame);
  }

  /** A request that must have succeeded, which is not all that the requirement says. */
  mustSucceed({ ok, sent, frame }: Answer, requirement: string): void {
    const demand = { requirement, expected: 'a `response_status` from 200 to 299' };
    if (!ok) this.take.fail(demand, clip(frame.text ?? ''), [sent, frame]);
  }

  /** A request that must have been refused; the take goes on in any case. */
  refused({ ok, sent, frame }: Answer, requirement: string): boolean {
    const demand = { requirement, expected: 'an error: a `response_status` that is not from 200 to 299' };
    this.take.check(demand, !ok, clip(frame.text ?? ''), [sent, frame], 'commission');
    return !ok;
  }

  /** The status that a response should have. */
  hasStatus({ status, sent, frame }: Answer, requirement: string, ...allowed: readonly number[]): void {
    const demand = { requirement, expected: `"response_status": ${allowed.join(' or ')}` };
    this.take.check(
      demand,
      allowed.some((one) => one === status),
      clip(frame.text ?? ''),
      [sent, frame],
    );
  }

  /** A request that must be refused, with a certain answer: what was sent before it on this stream has been dealt with. */
  async barrier(stream: Stream): Promise<Answer> {
    const payload = { action: this.take.fresh('barrier') };
    const answer = await this.ask(stream, payload, 'dcrf/unknown-action');
    this.take.lagged(answer.sent, answer.frame);
    return answer;
  }

  /** Whether a frame with this name belongs to a stream: it is the only one that was asked under it. */
  isFrom(frame: Frame, { name }: Pick<Stream, 'name'>, id: Json): boolean {
    const carried = carriedBy(frame);
    if (carried === null) return false;
    if (!isMultiplexed(this.take.target) || carried.stream === name) return true;
    const { sent } = this.conversation;
    return !sent.some((one) => wasAsked(one, carried.stream, id));
  }

  /** Reads a response. Without a status it says neither yes nor no. */
  #read(sent: Frame, frame: Frame): Answer {
    const status = inPayload(frame, 'response_status');
    const number = typeof status === 'string' && /^[0-9]{3}$/.test(status) ? Number(status) : status;
    const demand = { requirement: 'dcrf/response-status', expected: 'a `response_status` that is an integer' };
    if (!Number.isInteger(number)) this.take.fail(demand, clip(frame.text ?? ''), [sent, frame], 'data');
    const [data, errors] = [inPayload(frame, 'data'), inPayload(frame, 'errors')];
    return { ok: isSuccess(number), status: number, data, errors, sent, frame };
  }

  /** A response under a name that was never sent here. */
  #isStray(frame: Frame): boolean {
    const payload = carriedBy(frame)?.payload;
    if (!isObject(payload) || member(payload, 'response_status') === undefined) return false;
    const id = member(payload, 'request_id');
    if (typeof id === 'string' && this.subscribed.has(id)) return false;
    return !this.conversation.sent.some((one) => jsonEqual(inPayload(one, 'request_id'), id));
  }

  #mustBeOpen(): void {
    const { end } = this.conversation;
    if (end !== null && this.#refused !== null) {
      const demand = livesOn(this.#refused);
      this.take.fail(demand, `the end of the connection (${endInWords(end)})`, demand.about);
    }
    if (end !== null) throw new Stopped(`the connection had ended (${endInWords(end)}) before this request`, null);
  }
}

/** What the end of a connection breaks upon an error. */
function livesOn({ sent, frame }: Answer): Demand & { readonly about: readonly Frame[] } {
  const expected = 'that the connection goes on after this error';
  return { requirement: 'dcrf/error-lives', expected, about: [sent, frame] };
}

/** Whether a request was sent to a stream under this name. */
function wasAsked(sent: Frame, stream: Json | undefined, id: Json): boolean {
  return carriedBy(sent)?.stream === stream && jsonEqual(inPayload(sent, 'request_id'), id);
}

/** Whether an action is that of an event, and not of the request: an unsubscribe bears the name of what is told. */
function isEventBeside(action: Json | undefined, asked: Json | undefined): boolean {
  return eventKinds.includes(action ?? null) && action !== asked;
}

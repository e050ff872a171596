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
  readonly status: Json | undefined;
  readonly data: Json | undefined;
  readonly errors: Json | undefined;
  readonly sent: Frame;
  readonly frame: Frame;
}

/** A request that was sent. */
export interface Request {
  readonly stream: Stream;
  readonly id: Json;
  readonly sent: Frame;
}

/** The suite's side of one connection, in the words of the protocol. */
export class Peer {
  readonly take: Take;
  readonly conversation: Conversation;
  /** Under which names this connection has subscribed; what comes under them may be events. */
  readonly subscribed = new Set<string>();

  constructor(take: Take, conversation: Conversation) {
    this.take = take;
    this.conversation = conversation;
  }

  /** A payload as it goes over the wire: within a frame that names its stream, or alone. */
  wrap(stream: Pick<Stream, 'name'>, payload: Json): string {
    return JSON.stringify(isMultiplexed(this.take.target) ? { stream: stream.name, payload } : payload);
  }

  /** Sends a payload with a `request_id`; the response is not awaited. */
  send(stream: Stream, payload: JsonObject, id: Json = this.take.fresh('request')): Request {
    const sent = this.conversation.send(this.wrap(stream, { ...payload, request_id: id }));
    return { stream, id, sent };
  }

  /** Sends an action of the fixture; the response is not awaited. */
  act(stream: Stream, action: ActionKey, members: JsonObject = {}, id?: Json): Request {
    return this.send(stream, { action: actionOf(this.take.target, action), ...members }, id);
  }

  /**
   * The response to a request. Where it is the only one that is open, a response under no name that was ever sent is
   * taken for it, so that a wrong name is one finding.
   */
  async answerTo(request: Request, demand: Demand, options: { readonly alone?: boolean } = {}): Promise<Answer> {
    const { sent, id } = request;
    const asked = inPayload(sent, 'action');
    const isIts = (frame: Frame): boolean =>
      this.#isFrom(frame, request.stream) &&
      jsonEqual(inPayload(frame, 'request_id'), id) &&
      !isEventBeside(inPayload(frame, 'action'), asked);
    const isStray = (frame: Frame): boolean => options.alone !== false && this.#isStray(frame);
    const about = { from: this.conversation.after(sent), about: [sent] };
    const frame = await this.take.must(this.conversation, demand, (one) => isIts(one) || isStray(one), about);
    const own = { requirement: 'dcrf/request-id', expected: `"request_id": ${briefJson(id)}` };
    if (!isIts(frame)) this.take.fail(own, clip(frame.text ?? ''), [sent, frame], 'data');
    this.take.holds('dcrf/request-id', sent, frame);
    const status = inPayload(frame, 'response_status');
    const answer = {
      ok: isSuccess(status),
      status,
      data: inPayload(frame, 'data'),
      errors: inPayload(frame, 'errors'),
      sent,
      frame,
    };
    const named = { requirement: 'dcrf/response-action', expected: `"action": ${briefJson(asked)}` };
    if (typeof asked === 'string')
      this.take.check(named, inPayload(frame, 'action') === asked, clip(frame.text ?? ''), [sent, frame]);
    return answer;
  }

  /** Sends an action and awaits its response, whatever it is. On a connection that has ended nobody owes one. */
  async call(
    stream: Stream,
    action: ActionKey,
    members: JsonObject = {},
    { requirement = 'dcrf/one-response', id }: { readonly requirement?: string; readonly id?: Json } = {},
  ): Promise<Answer> {
    this.#mustBeOpen();
    const demand = { requirement, expected: `a response to this \`${actionOf(this.take.target, action)}\`` };
    return this.answerTo(this.act(stream, action, members, id), demand);
  }

  /** Sends any payload with a `request_id` and awaits its response, whatever it is. */
  async ask(stream: Stream, payload: JsonObject, requirement: string, id?: Json): Promise<Answer> {
    this.#mustBeOpen();
    return this.answerTo(this.send(stream, payload, id), { requirement, expected: 'a response to this request' });
  }

  /** A request that must have succeeded. */
  accepted({ ok, sent, frame }: Answer, requirement: string): void {
    const demand = { requirement, expected: 'a `response_status` from 200 to 299' };
    if (!ok) this.take.fail(demand, clip(frame.text ?? ''), [sent, frame]);
    this.take.holds(requirement, sent, frame);
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
    this.take.lagMs = Math.max(this.take.lagMs, answer.frame.ms - answer.sent.ms);
    return answer;
  }

  /** Whether a frame belongs to a stream: it names it, or there is but one. */
  #isFrom(frame: Frame, stream: Stream): boolean {
    const carried = carriedBy(frame);
    return carried !== null && (!isMultiplexed(this.take.target) || carried.stream === stream.name);
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
    if (end !== null) throw new Stopped(`the connection had ended (${endInWords(end)}) before this request`, null);
  }
}

/** Whether an action is that of an event, and not of the request: an unsubscribe bears the name of what is told. */
function isEventBeside(action: Json | undefined, asked: Json | undefined): boolean {
  return eventKinds.includes(action ?? null) && action !== asked;
}

import type { Json, JsonObject } from '../../src/base/json.js';
import { briefJson, jsonEqual, member } from '../../src/base/json.js';
import { clip } from '../../src/base/text.js';
import type { Conversation } from '../../src/wire/conversation.js';
import type { Frame } from '../../src/wire/recording.js';
import { memberOf } from '../../src/words/message.js';
import { endInWords, type Take } from '../../src/words/take.js';
import { type Demand, Stopped } from '../../src/words/testimony.js';
import { carries, isNamed, isResponse, kindOf } from './frames.js';

/** The response to one request. */
export interface Answer {
  readonly kind: 'success' | 'error';
  /** The value of `response` or of `error`. */
  readonly value: Json;
  readonly sent: Frame;
  readonly frame: Frame;
}

/** What a publish was, so that its event can be told apart from all others. */
export interface Published {
  readonly channel: string;
  readonly event: string | null;
  readonly token: string;
  readonly sent: Frame;
}

/** The suite's side of one connection, in the words of the protocol. */
export class Peer {
  readonly take: Take;
  readonly conversation: Conversation;
  /** The channel on which this peer awaits sentinels; null until it listens. */
  sentinel: string | null = null;
  readonly #held = new Map<string, Set<string | null>>();

  constructor(take: Take, conversation: Conversation) {
    this.take = take;
    this.conversation = conversation;
    take.onFarewell(() => this.#farewell());
  }

  /** Sends a request and says under which id; the answer is not awaited. */
  send(method: string, payload: JsonObject, id = this.take.fresh('id')): { readonly id: string; readonly sent: Frame } {
    return { id, sent: this.conversation.send(JSON.stringify({ id, method, payload })) };
  }

  /**
   * The answer to a request: the one open request of this connection. A response whose id is that of another request
   * answers that one; any other is taken for the answer, so that one wrong id is one finding and the suite goes on.
   */
  async answer(request: { readonly id: string; readonly sent: Frame }): Promise<Answer> {
    const demand = {
      requirement: 'aio-rpc/one-response',
      expected: `one response to the request with id ${JSON.stringify(request.id)}`,
    };
    const frame = await this.take.must(this.conversation, demand, (one) => this.#answers(one, request.sent), {
      from: this.conversation.after(request.sent),
      about: [request.sent],
    });
    return answerOf(request.sent, frame);
  }

  /** Awaits the response with exactly this id: for requests of which several are open. */
  respondsTo(request: { readonly id: string; readonly sent: Frame }, demand: Demand): Promise<Frame> {
    const { id, sent } = request;
    const answers = (one: Frame): boolean => isResponse(one) && memberOf(one, 'id') === id;
    return this.take.must(this.conversation, demand, answers, { from: this.conversation.after(sent), about: [sent] });
  }

  /**
   * Sends a request and awaits its answer, whatever it is. Either side may close at any time: on a connection that has
   * ended nobody owes an answer.
   */
  async call(method: string, payload: JsonObject, id?: string): Promise<Answer> {
    const { end } = this.conversation;
    if (end !== null) throw new Stopped(`the connection had ended (${endInWords(end)}) before \`${method}\``, null);
    return this.answer(this.send(method, payload, id));
  }

  /** A request that must succeed, under the requirement that says so. */
  async accepts(requirement: string, method: string, payload: JsonObject, id?: string): Promise<Answer> {
    const answer = await this.call(method, payload, id);
    if (answer.kind === 'error') {
      const demand = { requirement, expected: `a success for this \`${method}\`` };
      this.take.fail(demand, `an error: ${briefJson(answer.value)}`, [answer.sent, answer.frame]);
    }
    return answer;
  }

  /** The twin of a rejection: a legal request whose effect comes back. */
  async echoes(payload: JsonObject = { token: this.take.fresh('twin') }, id?: string): Promise<Answer> {
    const answer = await this.accepts('aio-rpc/echo', this.take.names.echo ?? 'echo', payload, id);
    if (!jsonEqual(answer.value, payload)) {
      const demand = { requirement: 'aio-rpc/echo', expected: `the payload: ${briefJson(payload)}` };
      this.take.fail(demand, briefJson(answer.value), [answer.sent, answer.frame], 'data');
    }
    return answer;
  }

  /**
   * A frame that must be answered with exactly one error, after which the connection goes on. The only request that is
   * open on this connection: errors may carry no id.
   */
  async refuses(requirement: string, text: string): Promise<Answer> {
    const from = this.conversation.mark();
    const sent = this.conversation.send(text);
    const demand = { requirement, expected: 'an error, and the connection goes on' };
    const frame = await this.take.must(this.conversation, demand, (one) => this.#answers(one, sent), {
      from,
      about: [sent],
    });
    if (kindOf(frame) === 'success') this.take.fail(demand, `a success: ${clip(frame.text ?? '')}`, [sent, frame]);
    const barrier = await this.goesOn(requirement);
    for (const second of this.conversation.received.slice(from)) {
      if (second === frame || second === barrier || !this.#answers(second, sent)) continue;
      const once = { requirement: 'aio-rpc/one-response', expected: 'one error for this frame' };
      this.take.broken(once, `a second response: ${clip(second.text ?? '')}`, [sent, frame, second], 'twice');
    }
    this.take.holds(requirement, sent, frame);
    return answerOf(sent, frame);
  }

  /** The connection is still served: a later request is answered on it. */
  async goesOn(requirement: string): Promise<Frame> {
    const { id, sent } = this.send(this.take.names.echo ?? 'echo', {});
    const demand = { requirement, expected: 'that the connection goes on: an answer to this later request' };
    const answers = (one: Frame): boolean =>
      kindOf(one) === 'success' ? this.#answers(one, sent) : isResponse(one) && memberOf(one, 'id') === id;
    return this.take.must(this.conversation, demand, answers, { about: [...this.conversation.sent.slice(-2)] });
  }

  /** Subscribes, and is accepted. `event` null: to all events of the channel. */
  async subscribe(channel: string, event: string | null = null): Promise<Answer> {
    const answer = await this.accepts('aio-rpc/subscribe', 'subscribe', channelAndEvent(channel, event));
    this.hold(channel, event);
    return answer;
  }

  /** Notes a subscription, so that it is ended before the connection is closed. */
  hold(channel: string, event: string | null): void {
    const events = this.#held.get(channel) ?? new Set();
    this.#held.set(channel, events.add(event));
  }

  async unsubscribe(channel: string, event: string | null = null): Promise<Answer> {
    const answer = await this.accepts('aio-rpc/unsubscribe', 'unsubscribe', channelAndEvent(channel, event));
    this.#held.get(channel)?.delete(event);
    return answer;
  }

  /** Publishes data that no other event carries, and is accepted. */
  async publish(channel: string, event: string | null = null, token = this.take.fresh('token')): Promise<Published> {
    const payload = { ...channelAndEvent(channel, event), data: { token } };
    const { sent } = await this.accepts('aio-rpc/publish', 'publish', payload);
    return { channel, event, token, sent };
  }

  /** Awaits the event of a publish, under the channel and the event that it was published with. */
  async hears(published: Published, requirement = 'aio-rpc/delivery'): Promise<Frame> {
    const { channel, event, token, sent } = published;
    const named = event === null ? '' : ` and event ${JSON.stringify(event)}`;
    const demand = {
      requirement,
      expected: `the event of this publish, with channel ${JSON.stringify(channel)}${named}`,
    };
    const frame = await this.take.must(this.conversation, demand, (one) => carries(one, token), {
      from: this.conversation.after(sent),
      about: [sent],
    });
    if (!isNamed(frame, channel, event)) {
      this.take.fail({ ...demand, requirement: 'aio-rpc/delivery' }, clip(frame.text ?? ''), [sent, frame]);
    }
    return frame;
  }

  /** Claims that no event of this publish comes here, from now on and until the connection has ended. */
  mustNotHear(requirement: string, expected: string, token: string): void {
    const about = (): readonly Frame[] => stimuli(this.take, token);
    this.take.forbid(this.conversation, { requirement, expected }, (one) => carries(one, token), { from: 0, about });
  }

  /**
   * Whether a frame can be the answer to the frame that was sent: it has its id, or at least none that belongs to
   * another request.
   */
  #answers(frame: Frame, sent: Frame): boolean {
    if (frame.index < sent.index || !isResponse(frame)) return false;
    const own = memberOf(frame, 'id');
    const id = memberOf(sent, 'id');
    // An error about a frame without a readable id is its answer, whatever id it borrows.
    if (typeof own !== 'string' || own === id || (typeof id !== 'string' && kindOf(frame) === 'error')) return true;
    return !this.conversation.sent.some((one) => one !== sent && memberOf(one, 'id') === own);
  }

  /** Ends this connection: with the close handshake, or without a word. */
  async end(how: 'in order' | 'cut off'): Promise<void> {
    if (how === 'in order') await this.conversation.close(this.take.timeoutMs);
    else this.conversation.cut('cut off without a close frame');
  }

  /** Ends all that is subscribed, each with its answer. */
  async leave(): Promise<void> {
    for (const [channel, event] of this.#all()) await this.call('unsubscribe', channelAndEvent(channel, event));
    this.#held.clear();
  }

  /** Ends what is subscribed, unanswered: some brokers keep the subscriptions of connections that are gone. */
  #farewell(): void {
    if (this.conversation.end !== null) return;
    for (const [channel, event] of this.#all()) this.send('unsubscribe', channelAndEvent(channel, event));
  }

  #all(): [string, string | null][] {
    return [...this.#held].flatMap(([channel, events]) =>
      [...events].map((event): [string, string | null] => [channel, event]),
    );
  }
}

/** What was sent with a token. */
function stimuli(take: Take, token: string): readonly Frame[] {
  return take.recording.frames.filter((frame) => frame.dir === 'send' && frame.text?.includes(token) === true);
}

export function channelAndEvent(channel: string, event: string | null): JsonObject {
  return event === null ? { channel } : { channel, event };
}

function answerOf(sent: Frame, frame: Frame): Answer {
  const kind = kindOf(frame) === 'success' ? 'success' : 'error';
  return { kind, value: memberOf(frame, kind === 'success' ? 'response' : 'error') ?? null, sent, frame };
}

/** The text under a field in the `errors` of an error, or undefined. */
export function fieldError(answer: Answer, field: string): Json | undefined {
  return member(member(answer.value, 'errors'), field);
}

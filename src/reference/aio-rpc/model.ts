import type { Json, JsonObject } from '../../base/json.js';
import type { AioRpcErrorObject } from '../../generated/types/aio-rpc.js';
import type { HttpAnswer, HttpRequest } from '../endpoint.js';
import type { Limits } from '../limits.js';

/** A connection's number, counted from 1. It stays meaningful after the connection's end. */
export type Subscriber = number;

/** What a subscription matches: one event name (or what stands for several), or, where null, all of its channel. */
export type Pattern = string | null;

/** One entry of the registry: who hears what of which channel. */
export interface Subscription {
  readonly subscriber: Subscriber;
  readonly channel: string;
  readonly pattern: Pattern;
}

/** A channel's patterns in the order of their first registration, each with its subscribers. */
export type Patterns = ReadonlyMap<Pattern, ReadonlySet<Subscriber>>;

/** What one connection is subscribed to: channel to patterns. */
export type Held = ReadonlyMap<string, ReadonlySet<Pattern>>;

/** All subscriptions and connections as they are now. */
export interface View {
  /** Open connections, oldest first. */
  readonly connections: ReadonlySet<Subscriber>;
  readonly channels: ReadonlyMap<string, Patterns>;
  held(subscriber: Subscriber): Held;
}

/** An event that a broker has accepted. */
export interface Published {
  readonly channel: string;
  /** The event's name, null where none was given. */
  readonly event: string | null;
  readonly data: Json;
  readonly publisher: Subscriber;
}

/** A frame that is an object, read as a request. Where it was refused, its members may be null though they were not. */
export interface Request {
  readonly id: Json;
  readonly method: Json;
  readonly payload: JsonObject;
}

/** What an error says. */
export type Fault = AioRpcErrorObject;

/** The call that a method answers. */
export interface Call {
  /** Ends the caller's connection. */
  close(code?: number): void;
  /** The server information: connections and subscribers. */
  info(): Json;
}

/** Answers a request: its payload becomes a response, at once or later. What has no JSON form is answered with an error. */
export type Method = (payload: JsonObject, call: Call) => unknown;

/** How a request, or a frame that was none, ends. */
export type Outcome =
  | { readonly kind: 'success'; readonly response: unknown }
  | { readonly kind: 'error'; readonly fault: Fault }
  | { readonly kind: 'close'; readonly code: number }
  | { readonly kind: 'ignore' };

/** What an answer is about: how far the frame could be read. */
export interface About {
  /** The frame's JSON; undefined where it was none. */
  readonly message: Json | undefined;
  /** The frame as a request; null where it was no object. */
  readonly request: Request | null;
  /** Whether `id`, `method` and `payload` were all in order. */
  readonly valid: boolean;
}

/** The methods that the protocol itself defines. */
export type PubSub = 'publish' | 'subscribe' | 'unsubscribe';

/** When events are delivered: at once, before the publisher's response, or later, after it. */
export type Delivery = { readonly when: 'at-once' } | { readonly when: 'later'; readonly ms: number };

/**
 * Everything in which two servers of this protocol may differ, rightly or wrongly. All functions are pure. A profile is
 * a set of rules; a mutant replaces one by a wrong one, a variant by another right one.
 */
export interface Rules {
  // Frames
  /** Looks at a text frame before it is parsed. */
  admit(text: string, limits: Limits): Outcome | null;
  binary(): Outcome;
  notJson(): Outcome;
  notObject(value: Json): Outcome;
  /** Looks at the text of a success before it is sent. */
  answerable(text: string): Outcome | null;

  // Requests; `undefined` is a member that is absent
  /** What a value stands for, before anything is made of it. */
  read(value: Json | undefined): Json | undefined;
  idFault(id: Json | undefined): string | null;
  methodFault(method: Json | undefined): string | null;
  payloadFault(payload: Json | undefined): string | null;
  payload(payload: Json | undefined): JsonObject;
  /** The refusal of a request, or of a payload, some of whose members are wrong. */
  invalid(faults: ReadonlyMap<string, string>): Outcome;
  /** The method of a name. */
  find(methods: ReadonlyMap<string, Method>, name: Json): Method | undefined;
  unknownMethod(method: Json): Outcome;
  /** The refusal of a call whose response has no JSON form. */
  unencodable(): Outcome;
  /** The refusal of a call that threw. */
  failed(error: unknown): Outcome;

  // Responses
  success(request: Request, response: Json): Json;
  failure(id: Json | undefined, method: Json | undefined, fault: Fault): Json;
  /** The `id` of an error; undefined leaves it out. */
  errorId(about: About): Json | undefined;
  /** The `method` of an error; undefined leaves it out. */
  errorMethod(about: About): Json | undefined;
  subscribeResponse(held: Held, view: View, change: Subscription): Json;
  publishResponse(published: Published): Json;
  info(view: View): Json;

  // Payloads of publish and subscribe
  channelFault(channel: Json | undefined, method: PubSub): string | null;
  eventFault(event: Json | undefined, method: PubSub): string | null;
  dataFault(data: Json | undefined): string | null;
  /** The name that a legal `channel` is known under. */
  channel(channel: Json | undefined, method: PubSub): string | Outcome;
  /** The name that a legal `event` is published under. */
  eventName(event: Json | undefined): string | null;
  /** The data that is delivered for legal `data`. */
  data(data: Json | undefined): Json;
  /** The pattern that a legal `event` of a subscription stands for. */
  pattern(event: Json | undefined): Pattern;

  // Subscriptions
  refusedSubscribe(channel: string): Outcome;
  refusedPublish(channel: string): Outcome;
  /** The refusal of a pattern that cannot be understood. */
  patternRefused(pattern: Pattern): Outcome | null;
  subscribeRefused(held: Held, subscription: Subscription): Outcome | null;
  unsubscribeRefused(held: Held, view: View, subscription: Subscription): Outcome | null;
  /** What a legal `subscribe` begins, whether the backend refused its channel or not. */
  begun(view: View, subscription: Subscription, refused: boolean): readonly Subscription[];
  /** What a legal `unsubscribe` ends. */
  ended(view: View, subscription: Subscription): readonly Subscription[];
  /** What ends with a connection. */
  forgotten(view: View, subscriber: Subscriber): readonly Subscription[];

  // Deliveries
  /** What a legal `publish` hands to the backend, whether it refused the channel or not. */
  outgoing(published: Published, refused: boolean): readonly Published[];
  matches(pattern: Pattern, event: string | null): boolean;
  /** Who is given an event, as often as named. Whoever has gone is forgotten instead. */
  listeners(view: View, published: Published, matches: Rules['matches']): readonly Subscriber[];
  event(published: Published): Json;
  /** Whom a delivery fault closes, of its listeners or others. */
  faulted(view: View, published: Published, listeners: readonly Subscriber[]): readonly Subscriber[];
  /** What a delivery fault ends, for each connection that it closes. */
  faultForgets(view: View, subscriber: Subscriber): readonly Subscription[];

  // The fixture's backend
  readonly delivery: Delivery;
  /** Whether it refuses a channel. */
  channelRefused(channel: string): boolean;
  /** Whether the delivery of this data raises an error. */
  isFault(data: Json): boolean;

  // Connections
  readonly codes: { readonly fault: number; readonly shutdown: number; readonly full: number };
  http(request: HttpRequest): HttpAnswer;
}

import type { Clock } from '../../base/clock.js';
import type { Json, JsonObject } from '../../base/json.js';
import type { AskApi, Handshake, HttpAnswer, HttpRequest } from '../endpoint.js';
import type { HighTemplarLimits } from './limits.js';
import type { Room } from './rooms.js';

/** A connection's number, counted from 1. It stays meaningful after the connection's end. */
export type Subscriber = number;

/** One subscription of one connection to one room. */
export interface Subscription {
  readonly subscriber: Subscriber;
  /** The requestId, as it was sent. */
  readonly id: Json;
  readonly room: Room;
}

/** What is subscribed to, as it is now. */
export interface View {
  /** Open connections of clients that are authenticated. */
  readonly subscribers: ReadonlySet<Subscriber>;
  /** The subscriptions to each room, by its key, in the order in which they were made. */
  readonly rooms: ReadonlyMap<string, ReadonlySet<Subscription>>;
  /** The subscriptions of one connection, in the order in which they were made. */
  held(subscriber: Subscriber): ReadonlySet<Subscription>;
  /** Those of them that have this requestId. */
  withId(subscriber: Subscriber, id: Json): readonly Subscription[];
  /** Whether one of several subscriptions that have this id on a connection was ended, and another goes on. */
  halved(subscriber: Subscriber, id: Json): boolean;
  /** The subscriptions to a room that a trigger names. */
  at(room: Room): readonly Subscription[];
}

/** Who a client is, as the API says. `failed`: it says nothing that can be understood. */
export type Verdict =
  | { readonly kind: 'allowed'; readonly rooms: readonly Room[] }
  | { readonly kind: 'denied' }
  | { readonly kind: 'failed' };

/** What is wrong with a frame or a request. */
export type Fault =
  | 'not-json'
  | 'not-object'
  | 'too-deep'
  | 'type-missing'
  | 'type-form'
  | 'type-unknown'
  | 'id-missing'
  | 'id-form'
  | 'id-in-use'
  | 'not-subscribed'
  | 'room-missing'
  | 'room-form'
  | 'room-refused'
  | 'too-long'
  | 'too-many';

/** How a frame is answered. */
export type Outcome =
  | { readonly kind: 'success' }
  | { readonly kind: 'error'; readonly message: string; readonly requestId?: Json }
  | { readonly kind: 'say'; readonly message: JsonObject }
  | { readonly kind: 'close'; readonly code: number }
  | { readonly kind: 'ignore' };

/** What is published, and for whom. */
export interface Trigger {
  readonly rooms: readonly Room[];
  readonly data: Json;
}

/** What is wrong with the body of a trigger. */
export type TriggerFault =
  | 'too-large'
  | 'too-deep'
  | 'not-json'
  | 'not-object'
  | 'rooms-missing'
  | 'rooms-form'
  | 'rooms-many'
  | 'room-form'
  | 'data-missing';

/** What becomes of the body of a trigger. */
export interface Triggered {
  readonly publish: Trigger | null;
  readonly fault: TriggerFault | null;
}

/** What becomes of a connection whose client was told that it is not authenticated. */
export type DeniedEnd =
  | { readonly kind: 'open' }
  | { readonly kind: 'close'; readonly code: number; readonly afterMs: number };

/** A room where it was read: in a `subscribe`, in a trigger. */
export type RoomIn = 'subscribe' | 'trigger';

/**
 * Everything in which two gateways may differ, rightly or wrongly. All functions are pure. A profile is a set of rules;
 * a mutant replaces one by a wrong one, a variant by another right one.
 */
export interface Rules {
  // The API
  /** Stands between the gateway and the API; called once. */
  asking(ask: AskApi, clock: Clock): AskApi;
  /** Whether the API is asked before the handshake is accepted. */
  readonly asksFirst: boolean;
  /** How often it is asked about one connection; the last answer counts. */
  readonly askTimes: number;
  /** For how long its answer is waited for, of what the options say, in milliseconds. */
  patience(timeoutMs: number): number;
  /** What the API is asked about a client. */
  request(handshake: Handshake): HttpRequest;
  /** What it is asked instead, where its answer says so. */
  redirected(request: HttpRequest, answer: HttpAnswer): HttpRequest | null;
  /** Who the client is; null is an API that did not answer. */
  judge(answer: HttpAnswer | null, request: HttpRequest): Verdict;
  /** What an answer still counts for that came after the gateway had given up. */
  late(verdict: Verdict): Verdict | null;
  /** The refusal of a handshake about which the API said nothing that can be understood. */
  failed(): HttpAnswer;

  // The hello
  greeting(verdict: Verdict): readonly Json[];
  readonly deniedEnd: DeniedEnd;

  // Frames
  /** Looks at a text frame before it is parsed. */
  admit(text: string, limits: HighTemplarLimits): Fault | Outcome | null;
  /** What is sent upon a text that is a ping; null where it is none. */
  pong(text: string): readonly string[] | null;
  /** A binary frame, as a text or as what becomes of it. */
  binary(bytes: Uint8Array): string | Outcome;
  /** The answer to what is wrong. `connection` is the gateway's own name for it. */
  refuse(fault: Fault, message: JsonObject, connection: string): Outcome;
  success(message: JsonObject): Json;
  failure(error: { readonly message: string; readonly requestId?: Json }, message: JsonObject): Json;
  /** The answer to `status`; null where the type is unknown. */
  status(view: View): JsonObject | null;

  // Subscribing
  /** What is looked for in a `subscribe`, first to last. */
  readonly subscribeOrder: readonly Fault[];
  isId(id: Json): boolean;
  /** A text that is the same for requestIds that are the same. */
  idKey(id: Json): string;
  /** The room that a value stands for; null where it is none. */
  roomOf(value: Json): Room | null;
  roomKey(room: Room, where: RoomIn): string;
  /** Whether the rooms that a client is allowed admit one. */
  permits(allowed: readonly Room[], room: Room): boolean;
  /** Whether its requestId keeps a subscription from being made. */
  inUse(view: View, subscription: Subscription): boolean;
  /** What a `subscribe` ends that is accepted. */
  replaces(view: View, subscription: Subscription): readonly Subscription[];
  /** What a `subscribe` begins, whether it is refused or not. */
  begins(view: View, subscription: Subscription, fault: Fault | null): readonly Subscription[];

  // Unsubscribing
  readonly unsubscribeOrder: readonly Fault[];
  /** Whether there is a subscription that an `unsubscribe` can end. */
  canEnd(view: View, subscriber: Subscriber, id: Json): boolean;
  /** What an accepted `unsubscribe` ends. */
  ends(view: View, subscriber: Subscriber, id: Json): readonly Subscription[];
  /** What ends with a connection. */
  forgets(view: View, subscriber: Subscriber): readonly Subscription[];

  // Triggers
  /** The body of a trigger; undefined where it is no JSON. */
  trigger(body: Json | undefined, limits: HighTemplarLimits): Triggered;
  answerTrigger(fault: TriggerFault | null): HttpAnswer;
  /** How long after a trigger it is published, in milliseconds. */
  readonly deliveryMs: number;
  /** Who is published to, as often as named. */
  listeners(view: View, rooms: readonly Room[]): readonly Subscription[];
  publication(subscription: Subscription, data: Json): Json;

  // Connections
  /** After how long without a frame of the client its connection is closed; null: never. */
  readonly idleMs: number | null;
  readonly codes: {
    readonly idle: number;
    readonly shutdown: number;
    readonly full: number;
    readonly early: number;
    readonly failed: number;
  };
  /** Answers plain HTTP that is no trigger. */
  http(request: HttpRequest): HttpAnswer;
}

import type { Json, JsonObject } from '../../base/json.js';
import type { SocksyncGroupType } from '../../generated/types/socksync.js';
import type { HttpAnswer, HttpRequest } from '../endpoint.js';
import type { SockSyncLimits } from './limits.js';
import type { ListUpdate, Message, PageAnswer } from './messages.js';

export type GroupType = SocksyncGroupType;

/** A variable, a list or a function of either side. */
export interface GroupRef {
  readonly type: GroupType;
  readonly name: string;
}

/** Whose a group is, seen from this side: its own, or the other side's. */
export type Side = 'owned' | 'mirrored';

/**
 * Who subscribes to a function: its owner, at each caller that may call it (what the document says), or the caller, at
 * the owner (what the published implementation does).
 */
export type FunctionSubscription = 'callee' | 'caller';

/** What is wrong with where a message is addressed to. */
export type AddressFault =
  | 'func-missing'
  | 'func-form'
  | 'unknown-func'
  | 'type-missing'
  | 'type-form'
  | 'unknown-type'
  | 'name-missing'
  | 'name-form'
  | 'unknown-name'
  | 'name-of-type'
  | 'func-of-group';

/** What is wrong with a message. */
export type Fault =
  | AddressFault
  | 'not-json'
  | 'not-object'
  | 'too-deep'
  | 'not-subscribed'
  | 'unsubscribe-unsubscribed'
  | 'field-missing'
  | 'field-form'
  | 'invalid-page'
  | 'bad-index'
  | 'bad-id'
  | 'answered-id'
  | 'call-failed'
  | 'call-args'
  | 'call-arguments'
  | 'too-many';

/** How a message that was not carried out ends. A `crash` ends the connection too, and leaves its subscriptions behind. */
export type Outcome =
  | { readonly kind: 'error'; readonly code: number; readonly message?: string }
  | { readonly kind: 'close'; readonly code: number }
  | { readonly kind: 'crash' }
  | { readonly kind: 'ignore' };

/** A connection that can be told something: an identity, no more. */
export type Subscriber = object;

/** Where a subscriber of a list looks: page `page` of pages of `size` items. */
export interface Place {
  readonly page: number;
  readonly size: number;
}

/** A subscription: how often it was asked for, and, of a list, what it looks at. */
export interface Subscription {
  readonly times: number;
  readonly place: Place;
}

/** Who has to do with a variable or a list. */
export interface Audience {
  readonly type: 'var' | 'list';
  /** All connections on which it is registered. */
  readonly members: ReadonlySet<Subscriber>;
  /** Those that are subscribed, in the order in which they subscribed. */
  readonly subscribers: ReadonlyMap<Subscriber, Subscription>;
  /** Those that are connected and have been subscribed, whether they still are or not. */
  readonly past: ReadonlySet<Subscriber>;
}

/** How a connection stands to a group that the other side owns or that it owns itself. */
export interface Standing {
  /** Whether there is a subscription now. */
  readonly now: boolean;
  /** Whether there ever was one on this connection. */
  readonly ever: boolean;
  /** How many other connections are subscribed. */
  readonly others: number;
}

/** A change of a list that has happened, with the items that it has now. */
export type ListChange =
  | { readonly kind: 'insert' | 'set' | 'delete'; readonly index: number; readonly items: readonly Json[] }
  | { readonly kind: 'replace'; readonly items: readonly Json[] };

/** A message for one of a list's subscribers. */
export interface Delivery {
  readonly to: Subscriber;
  readonly update: ListUpdate;
}

/** What a `get` of a list asks for; what it leaves out is undefined. */
export interface Asked {
  readonly page: Json | undefined;
  readonly size: Json | undefined;
}

/** Where a `get` leads. */
export interface Looking {
  /** What is answered with. */
  readonly shown: Place;
  /** Where the subscriber looks from now on. */
  readonly kept: Place;
  readonly refused: boolean;
}

/** A list that the other side owns, as far as it is known. */
export interface Held {
  readonly items: readonly Json[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

/** A call of the other side's function that waits for its return. */
export interface OpenCall {
  readonly name: string;
  /** The id, as it was sent. */
  readonly id: Json;
}

/**
 * Everything in which two endpoints of this protocol may differ, rightly or wrongly. All functions are pure. A profile is
 * a set of rules; a mutant replaces one by a wrong one, a variant by another right one.
 */
export interface Rules {
  // Frames
  /** Looks at a text frame before it is parsed. */
  admit(text: string, limits: SockSyncLimits): Outcome | null;
  binary(): Outcome;
  /** The JSON of a text; undefined where it is none. */
  parse(text: string): Json | undefined;
  notObject(value: Json): Outcome;

  // Where a message is addressed to
  /** The order in which faults are looked for. What is missing here is not looked for. */
  readonly order: readonly AddressFault[];
  /** Whose group a func is for; null where the type has no such func. */
  side(type: GroupType, func: string, direction: FunctionSubscription): Side | null;
  /** The name that a `name` stands for. */
  name(name: Json): Json;
  /** How a message ends that is not carried out. `detail` says which field, which index, which error. */
  refuse(fault: Fault, message: JsonObject, detail?: string): Outcome;
  /** What an `error` of the other side is answered with. */
  errorReceived(): Outcome;

  // Subscriptions of the other side
  /** Who is subscribed by a `subscribe`. */
  begins(audience: Audience, by: Subscriber): readonly Subscriber[];
  /** Whose subscriptions an `unsubscribe` ends, or an `unsubscribe_all`. */
  ends(audience: Audience, by: Subscriber, all: boolean): readonly Subscriber[];
  /** Whose subscriptions the end of a connection ends. */
  forgets(audience: Audience, gone: Subscriber): readonly Subscriber[];
  /** Which groups an `unsubscribe` ends, of those that are `held`. */
  unsubscribes(held: readonly GroupRef[], target: GroupRef): readonly GroupRef[];
  /** Which groups an `unsubscribe_all` ends, or how it ends otherwise. */
  unsubscribesAll(held: readonly GroupRef[]): readonly GroupRef[] | Outcome;
  /** Whether a `get` is answered. */
  mayGet(standing: Standing, group: GroupRef): boolean;
  /** Who is told of a change, as often as named. */
  hears(audience: Audience): readonly Subscriber[];

  // Owned variables
  /** Whether setting a variable is told at all. */
  announces(before: Json, after: Json): boolean;
  /** What tells a value, after a change or upon a `get`. */
  tells(name: string, value: Json, before: Json, why: 'change' | 'get'): object;

  // Owned lists
  /** Where a new subscriber looks, or one that subscribes again. */
  placeAtFirst(current: Place | null, maxPageSize: number): Place;
  /** Where a subscriber looks after a `get`, and whether that is refused. */
  placeAsked(asked: Asked, current: Place, list: { readonly maxPageSize: number; readonly total: number }): Looking;
  /** Who is moved by a `get`. */
  looks(audience: Audience, by: Subscriber): readonly Subscriber[];
  /** The page at a place; null where it cannot be read. */
  read(place: Place, items: readonly Json[]): PageAnswer | null;
  /** What one subscriber is sent for a change, beside the total. */
  moves(change: Exclude<ListChange, { readonly kind: 'replace' }>, place: Place): readonly ListUpdate[];
  /** The totals that one subscriber is sent for a change. */
  totals(change: ListChange, place: Place): readonly ListUpdate[];
  /** All that a change is told by, in order. What throws on the way leaves the rest untold. */
  updates(change: ListChange, audience: Audience, rules: Rules): Iterable<Delivery>;

  // Functions
  readonly functionSubscription: FunctionSubscription;
  /** Whether a call of the other side is carried out. */
  mayRun(standing: { readonly told: boolean; readonly asked: boolean }, direction: FunctionSubscription): boolean;
  /** The arguments of a call; null where they are none. */
  args(args: Json | undefined): JsonObject | null;
  /** The answer to a call. */
  returns(call: JsonObject, value: Json): object;
  /** Whether the other side's function may be called. */
  mayCall(standing: Standing): boolean;
  /** The id of the `n`th call of a connection, counted from 0. `fresh` is a new UUID. */
  callId(n: number, fresh: string): Json;
  /** The call of the other side's function. */
  calls(name: string, id: Json, args: JsonObject | undefined): object;
  /** Which open call a `return` settles: its key. */
  settles(open: ReadonlyMap<string, OpenCall>, key: string, name: string): string | null;
  /** What a `return` brings. */
  returned(message: JsonObject): Json;

  // What is mirrored
  /** Whether a change of a mirrored group is taken. */
  mayChange(standing: Standing, group: GroupRef): boolean;
  /** A mirrored variable after a `set`, or why it is refused. */
  mirrorsVar(message: JsonObject): { readonly value: Json } | Refused;
  /** A mirrored list after a message, and whether that is refused. */
  mirrorsList(held: Held, message: JsonObject, limits: SockSyncLimits): Mirrored;

  // Connections
  /** What a connection begins with. */
  greeting(messages: readonly Message[]): readonly Message[];
  /** The room that a room's name stands for. */
  room(name: string): string;
  readonly codes: { readonly crash: number; readonly shutdown: number; readonly full: number };
  http(request: HttpRequest): HttpAnswer;
}

/** A list after a message of its owner. */
export interface Mirrored {
  readonly held: Held;
  readonly refused: Refused | null;
}

/** Why something is not done, with what it is about. */
export interface Refused {
  readonly fault: Fault;
  readonly detail: string;
}

import type { Json, JsonObject } from '../../base/json.js';
import type { HttpAnswer, HttpRequest } from '../endpoint.js';
import type { Change, Connection, Happening, Origin, Row, Rows, Writing } from './changes.js';
import type { DcrfLimits } from './limits.js';
import type { Field, Reason } from './schema.js';

export type { Change, Connection, Happening, Origin, Row, Rows, Writing } from './changes.js';

/** A subscription of one connection through one stream. */
export interface Subscription {
  readonly connection: Connection;
  readonly stream: string;
  /** The `request_id`, as it was sent. */
  readonly id: Json | undefined;
  /** Names the objects that it is to. */
  readonly store: string;
  /** What it is to: an object, or what a custom action was asked for. */
  readonly to: Subject;
}

/** What is subscribed to. */
export type Subject =
  | { readonly kind: 'instance'; readonly pk: number }
  | {
      readonly kind: 'custom';
      /** The action that subscribes. */
      readonly name: string;
      /** What the action was given beside its name and the `request_id`. */
      readonly args: JsonObject;
      /** Whether it is told of an object. */
      readonly hears: (row: Row) => boolean;
    };

/** All subscriptions as they are now, each list in the order in which they were made. */
export interface View {
  readonly all: ReadonlySet<Subscription>;
  of(connection: Connection): readonly Subscription[];
  /** Those to an object. */
  to(store: string, pk: number): readonly Subscription[];
  /** Custom ones to the objects of a model. */
  custom(store: string): readonly Subscription[];
  /** Whether a subscription that is kept is told nothing. */
  asleep(subscription: Subscription): boolean;
  /** Whether an event was told to the subscriptions of a connection, through one stream, to one object. */
  told(subscription: Subscription): boolean;
}

/** What keeps a frame from being a request. */
export type FrameFault = 'large' | 'deep' | 'number' | 'json' | 'object' | 'stream' | 'payload' | 'binary';

/** A frame as far as it could be read. */
export interface Place {
  readonly multiplexed: boolean;
  /** The stream that it names, where it names one by a text, or that of the connection. */
  readonly stream: string | null;
}

/** A request, as it was sent. */
export interface Request {
  readonly stream: string;
  readonly payload: JsonObject;
}

/** How a request, or a frame that was none, ends. */
export type Outcome =
  | { readonly kind: 'success'; readonly status: number; readonly data: Json }
  | { readonly kind: 'error'; readonly status: number; readonly errors: readonly Json[] }
  | { readonly kind: 'close'; readonly code: number }
  | { readonly kind: 'ignore' };

/** What a response says. An absent `request_id` is undefined. */
export interface Answer {
  readonly action: Json;
  readonly requestId: Json | undefined;
  readonly status: number;
  readonly data: Json;
  readonly errors: readonly Json[];
}

/** What an event says. */
export interface Told {
  readonly subscription: Subscription;
  /** The stream that it is sent on. */
  readonly stream: string;
  readonly action: Happening;
  readonly status: number;
  readonly data: Json;
  readonly errors: readonly Json[];
}

/** What is wrong with a field that was given, or was not. */
export type FieldFault = Reason | 'required' | 'refused';

/** A value as it is stored, or why it is not. */
export type Checked = { readonly value: Json } | { readonly fault: FieldFault; readonly text?: string };

/** When an event is sent: before the response to what caused it, after it, or later, in milliseconds. */
export type Moment = 'before' | 'after' | number;

/** An unsubscription, as it was asked for. */
export interface Ending {
  readonly by: Origin;
  readonly id: Json | undefined;
  readonly store: string;
  readonly to:
    | { readonly kind: 'instance'; readonly pk: number }
    | { readonly kind: 'custom'; readonly name: string; readonly args: JsonObject };
}

/** The actions that every stream of a model has. */
export type BuiltIn =
  | 'list'
  | 'create'
  | 'retrieve'
  | 'update'
  | 'patch'
  | 'delete'
  | 'subscribe_instance'
  | 'unsubscribe_instance';

/**
 * Everything in which two servers of this protocol may differ, rightly or wrongly. All functions are pure. A profile is
 * a set of rules; a mutant replaces one by a wrong one, a variant by another right one.
 */
export interface Rules {
  // Frames
  /** Looks at a text frame before it is parsed. */
  admit(text: string, limits: DcrfLimits): FrameFault | null;
  malformed(fault: FrameFault, place: Place): Outcome;
  unknownStream(stream: string): Outcome;
  /** The frame that carries a payload. */
  frame(stream: string, payload: JsonObject, multiplexed: boolean): Json;

  // Responses
  /** The `request_id` of a response; undefined leaves it out. */
  answeredId(sent: Json | undefined): Json | undefined;
  /** The `action` of a response. */
  answeredAction(sent: Json | undefined): Json;
  response(answer: Answer): JsonObject;
  readonly statuses: Readonly<Record<BuiltIn | 'custom-subscribe' | 'custom-unsubscribe' | 'custom', number>>;

  // Requests
  missingAction(): Outcome;
  unknownAction(action: Json): Outcome;
  missingArgument(name: 'pk' | 'data'): Outcome;
  /** A custom action that threw what is no refusal, or returned what has no JSON form. */
  failed(): Outcome;
  /** The key that a `pk` stands for; null where it is that of no object. */
  pk(sent: Json): number | null;
  unknownPk(action: string): Outcome;

  // Data
  /** The refusal of data that is no object; null where it is one. */
  dataRefused(data: Json): Outcome | null;
  /** Whether something was sent for a field. */
  given(sent: Json | undefined): sent is Json;
  required(field: Field, writing: Writing): boolean;
  /** What a field has that was left out; undefined leaves it out. */
  leftOut(field: Field, writing: Writing, before: Row | null): Json | undefined;
  /** What a field has for a value that was sent. */
  value(field: Field, sent: Json, writing: Writing): Checked;
  /** What is said of a fault. */
  faultText(field: Field, fault: FieldFault, sent: Json | undefined): string;
  invalid(faults: ReadonlyMap<string, string>): Outcome;
  /** What becomes of an object though what was sent for it is refused; null: nothing. */
  refusedKeeps(valid: JsonObject, before: Row | null): JsonObject | null;
  /** Whether a change that is refused is told. */
  readonly refusedTells: boolean;

  // Objects
  /** The objects that are seen through a stream of a model: those of one name are the same. */
  storeOf(model: string, by: Origin | null): string;
  /** The key of a new object that is to have some fields. */
  nextPk(rows: Rows, fields: JsonObject): number;
  /** The object of a key, for an action. */
  find(rows: Rows, pk: number, action: string): Row | undefined;
  listed(rows: Rows): readonly Row[];
  /** Whether somebody who looks at an object is told, too. */
  readonly readTells: boolean;
  /** What is changed or deleted with an object. */
  selected(rows: Rows, pk: number, action: 'update' | 'delete'): readonly number[];
  /** What is left of an object that is deleted; null: nothing. */
  remains(row: Row): Row | null;
  /** An object as it is told. */
  object(row: Row, pkField: string): JsonObject;

  // Subscriptions
  /** A text that is the same for ids that are the same. */
  idKey(id: Json | undefined): string;
  /** The refusal of a subscription with such an id. */
  idRefused(id: Json | undefined): Outcome | null;
  /** Whether an object that is not there may be subscribed to. */
  readonly subscribesUnknown: boolean;
  subscribeRefused(view: View, subscription: Subscription): Outcome | null;
  /** What a subscription begins that is accepted. */
  begins(view: View, subscription: Subscription): readonly Subscription[];
  /** What it ends. */
  replaces(view: View, subscription: Subscription): readonly Subscription[];
  /** What tells again because of it. */
  wakes(view: View, subscription: Subscription): readonly Subscription[];
  /** The refusal of an unsubscription; `known` says whether its object is there. */
  endRefused(view: View, ending: Ending, known: boolean): Outcome | null;
  /** What an unsubscription ends. */
  ends(view: View, ending: Ending): readonly Subscription[];
  /** What it silences without ending it. */
  silences(view: View, ending: Ending): readonly Subscription[];
  /** What ends with a connection. */
  forgets(view: View, connection: Connection): readonly Subscription[];

  // Events
  /** Whether a change is told at all. */
  tells(change: Change): boolean;
  /** Who is told, as often as named. */
  listeners(view: View, change: Change): readonly Subscription[];
  /** When somebody is told; `own` says whether the change was asked for on the same connection and stream. */
  moment(own: boolean): Moment;
  /** Whether a subscription is still told when the time has come. */
  stillTold(view: View, subscription: Subscription): boolean;
  /** What is told; `now` is the object as it is by then. */
  told(subscription: Subscription, change: Change, now: Row | null, pkField: string): Told;
  event(told: Told): JsonObject;

  // Connections
  readonly codes: { readonly shutdown: number; readonly full: number; readonly waiting: number };
  http(request: HttpRequest): HttpAnswer;
}

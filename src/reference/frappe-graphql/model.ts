import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Json, JsonObject } from '../../base/json.js';
import type { HttpAnswer, HttpRequest } from '../endpoint.js';
import type {
  Change,
  CommandOutcome,
  Consumer,
  Fault,
  Fields,
  Init,
  KeepAlive,
  KeepAliveFault,
  Listener,
  Message,
  Occasion,
  Operation,
  Outcome,
  Reply,
  Sink,
  SubscriptionInfo,
  Use,
  View,
} from './facts.js';

/**
 * Everything in which two servers may differ, rightly or wrongly. All functions are pure, but for those that draw ids. A
 * profile is a set of rules; a mutant replaces one by a wrong one, a variant by another right one.
 */
export interface Rules {
  // Sessions
  newSession(): string;
  loggedIn(user: string, session: string): HttpAnswer;
  loginRefused(session: string): HttpAnswer;
  /** Whose session a login gives, that of a login that was refused included; null: none. */
  sessionUser(asked: string, user: string | null): string | null;
  /** What the answer to a login says of who it is. */
  who(user: string): HttpAnswer;
  /** Whether a login, or one that was refused, is told to those who want to know of logins. */
  tellsLogin(by: 'http' | 'init', accepted: boolean): boolean;

  // Operations
  /** Whether a request may come as a form. */
  readonly readsForms: boolean;
  answer(outcome: Outcome): HttpAnswer;
  /** The selection of a subscription that its answer has. */
  answered(operation: Operation, schema: GraphQLSchema): Operation;
  /** What was answered to a subscription, from that. */
  subscribed(result: ExecutionResult, consumer: Consumer): ExecutionResult;
  /** A new id; `isTaken` says whether a subscription has it. */
  newId(subscription: string, user: string, isTaken: (id: string) => boolean): string;
  /** The name of the operation that is carried out, of those that a document has; null: the only one. */
  operationName(asked: string | null, names: readonly string[]): string | null;

  // Events
  /** The arguments of a subscription that are kept. */
  arguments(given: JsonObject, operation: Operation): JsonObject;
  /** The operation that is resolved for each event. */
  stored(operation: Operation, schema: GraphQLSchema, sink: Sink | null): Operation;
  /** What an event is resolved from. */
  source(data: JsonObject, consumer: Consumer): JsonObject;
  /** The payload of an event. */
  payload(result: ExecutionResult, consumer: Consumer): JsonObject;
  /** Whether an error in an event completes its subscription. */
  errorCompletes(consumer: Consumer): boolean;
  /** How long after what caused it an event is told, in milliseconds; null: before that is answered. */
  readonly delayMs: number | null;
  /** The sockets to which an event is told, as often as named. */
  hears(view: View, consumer: Consumer): readonly Listener[];
  /** The operations to which it is told. */
  sinks(view: View, consumer: Consumer): readonly Sink[];
  /** The event of Socket.IO under which something is told. */
  eventName(consumer: Consumer): string;
  dataFrame(consumer: Consumer, payload: JsonObject): JsonObject;
  completeFrame(consumer: Consumer, payload: Json | undefined): JsonObject;
  /** What a completion ends. */
  completes(view: View, consumer: Consumer, by: 'error' | 'server'): readonly Consumer[];

  // Sockets
  /** Why a socket is not let in; null where it is. */
  socketRefused(request: HttpRequest, user: string | null): string | null;
  /** The ids in what a socket sends in order to join or to leave. */
  idsIn(argument: Json | undefined, asked: 'join' | 'leave'): readonly string[];
  mayJoin(user: string, consumer: Consumer): boolean;
  /** What a socket leaves that joins a subscription, by id. */
  leavesByJoining(view: View, listener: Listener, subscriptionId: string): readonly string[];
  /** Whether a subscription ends that a socket leaves. */
  readonly leavingEnds: boolean;
  /** What a socket leaves that asks to leave a subscription, by id. */
  leaves(view: View, listener: Listener, subscriptionId: string): readonly string[];
  /** The subscriptions that end with a socket. */
  endsWith(view: View, listener: Listener): readonly Consumer[];

  // Keepalive
  /** How long a subscription lives without one, of what the options say, in milliseconds. */
  lifetime(ttlMs: number): number;
  /** Whether a subscription takes part in that. */
  expires(view: View, consumer: Consumer): boolean;
  /** Whether one whose time is over is gone, though nobody has looked for such yet. */
  isLost(use: Use): boolean;
  /** How often such are looked for, in milliseconds; null: each at its time. */
  readonly sweepMs: number | null;
  /** Which of those that were found are removed. */
  removes(view: View, over: readonly Consumer[]): readonly Consumer[];
  /** Whether a loss is told. */
  readonly lossTold: boolean;
  /** What is renewed. */
  renews(view: View, occasion: Occasion): readonly Consumer[];
  /** When something that is renewed at a time counts as renewed. */
  renewedAt(consumer: Consumer, now: number, ttlMs: number): number;
  /** What is wrong with a keepalive; `known` says whether the name is that of a subscription. */
  keepAliveFault(asked: KeepAlive, known: boolean): KeepAliveFault | null;
  kept(consumer: Consumer, time: (ms: number) => string): SubscriptionInfo;
  notKept(fault: KeepAliveFault, asked: KeepAlive): SubscriptionInfo;
  commandAnswer(outcome: CommandOutcome): HttpAnswer;
  /** A moment as text. */
  time(date: Date): string;

  // Connections of graphql-ws
  /** The answer that refuses a handshake; null: it is accepted. */
  handshakeRefused(offered: readonly string[]): HttpAnswer | null;
  /** The subprotocol that is chosen of those that were offered. */
  subprotocol(offered: readonly string[]): string | null;
  /** The code by which a connection is closed that was accepted nevertheless; null: it is served. */
  closedAtOnce(offered: readonly string[]): number | null;
  /** Who a client says that it is: a login, or a user; null is refused. */
  initUser(init: Init): { readonly usr: string; readonly pwd: string } | string | null;
  acknowledged(): readonly Message[];
  initRefused(): Reply;
  /** A `connection_init` where there was one. */
  readonly initAgain: 'again' | Reply;
  /** How often `ka` is sent, in milliseconds; null: never. */
  readonly kaMs: number | null;
  /** What becomes of a `start` before the init. */
  readonly startBeforeInit: 'execute' | ((id: Json | undefined) => Reply);
  faulty(fault: Fault, message: Json): Reply;
  /** A binary frame, as a text or as what becomes of it. */
  binary(bytes: Uint8Array): string | Reply;
  isId(id: Json | undefined): boolean;
  /** What a client is told of an operation that failed before it was executed, or was refused. */
  failed(id: Json, outcome: Exclude<Outcome, { readonly kind: 'done' }>): readonly Message[];
  data(id: Json, payload: JsonObject): Message;
  complete(id: Json): Message;
  /** What a `start` does to an operation that runs under its id. */
  readonly idInUse: 'replaces' | 'ignored' | 'beside';
  /** Whether an operation that is replaced is told so. */
  readonly replacedTold: boolean;
  /** Whether a `stop` ends an operation that is not under way yet. */
  readonly stopsAtOnce: boolean;
  /** What is ended by a `stop`, of the ids of the operations that run. */
  stops(running: readonly Json[], id: Json | undefined): readonly Json[];
  stopped(id: Json): readonly Message[];
  /** The answer to a `stop` of what does not run. */
  stopUnknown(id: Json | undefined): readonly Message[];
  /** How a connection is closed that asks for it; null: it is not. */
  readonly terminateCode: number | null;
  readonly codes: { readonly shutdown: number; readonly full: number; readonly large: number; readonly early: number };
  /** Answers plain HTTP that is no command. */
  http(request: HttpRequest): HttpAnswer;

  // The fixture
  /** The answer to a `ping`. */
  readonly pong: string;
  /** The name of a document, of which its maker may have said one. */
  documentName(given: string | null): string;
  /** Whether a user may subscribe to a subscription of the fixture. */
  maySubscribe(subscription: string, user: string, isManager: boolean): boolean;
  /** What a change makes of a document; null: it stays as it was. */
  written(change: Change): Fields | null;
  /** The subscriptions that are told of changes, and of logins, by name. */
  readonly toldOf: { readonly change: readonly string[]; readonly login: readonly string[] };
  /** Whether a subscription admits a change. */
  admits(consumer: Pick<Consumer, 'user' | 'variables'>, change: Change): boolean;
  /** Whether a change is told that was made, or refused. */
  tellsChange(change: Change): boolean;
  /** What an event says of a change. */
  changed(change: Change): JsonObject;
}

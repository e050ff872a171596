import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Json, JsonObject } from '../../base/json.js';

/** Who is not logged in. */
export const guest = 'Guest';

/** An operation of a document, with all that it needs to be carried out. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: JsonObject;
}

/** Who hears of one subscription alone, beside or instead of the sockets that join it. */
export interface Sink {
  data(payload: JsonObject): void;
  complete(payload: Json | undefined): void;
}

/** A subscription. It is never changed, but replaced; its id stays. */
export interface Consumer {
  /** The name under which it was set up. */
  readonly subscription: string;
  /** The name of its field, usually the same. */
  readonly field: string;
  readonly subscriptionId: string;
  readonly user: string;
  /** The arguments of the subscription. */
  readonly variables: JsonObject;
  /** When it was made, and when it was last renewed, by the clock. */
  readonly subscribedAt: number;
  readonly renewedAt: number;
  /** Whether an error in an event completes it; null where nothing was said of that. */
  readonly completeOnError: boolean | null;
  /** Resolved for each event. */
  readonly operation: Operation;
  /** The operation of a connection to which it belongs; null where sockets join it. */
  readonly sink: Sink | null;
}

/** A socket of Socket.IO. */
export interface Listener {
  readonly user: string;
  hear(event: string, frame: JsonObject): void;
}

/** Subscriptions and who listens, as they are now. */
export interface View {
  /** By id, oldest first. */
  readonly consumers: ReadonlyMap<string, Consumer>;
  readonly listeners: ReadonlySet<Listener>;
  /** The sockets that have joined a subscription. */
  joined(subscriptionId: string): ReadonlySet<Listener>;
}

/** Upon what subscriptions may be renewed. */
export type Occasion =
  | { readonly kind: 'mutation' | 'command' | 'unknown-name' | 'event' | 'join' | 'leave'; readonly of: Consumer }
  /** Its user asks for anything. */
  | { readonly kind: 'request'; readonly user: string };

/** What somebody asks to be kept alive, and what is there under its id; null where nothing is. */
export interface KeepAlive {
  readonly subscription: Json | undefined;
  readonly subscriptionId: Json | undefined;
  readonly user: string;
  readonly found: Consumer | null;
  /** Whether the time of that is over. */
  readonly isOver: boolean;
}

/** What a subscription is looked at for. */
export type Use = 'event' | 'keepalive' | 'join';

/** Why nothing is kept alive. */
export type KeepAliveFault = 'INVALID_SUBSCRIPTION' | 'SUBSCRIPTION_NOT_FOUND';

/** What is said of a keepalive; its names are the document's. */
export interface SubscriptionInfo {
  readonly error: string | null;
  readonly success: boolean;
  readonly subscription_id: string | null;
  readonly subscribed_at: string | null;
  readonly variables: Json;
}

/** What becomes of a query, a mutation or a subscription. */
export type Outcome =
  /** Nothing was executed. */
  | { readonly kind: 'unreadable' | 'syntax' | 'invalid'; readonly errors: ExecutionResult['errors'] & object }
  /** A subscription was refused by its resolver. */
  | { readonly kind: 'refused'; readonly errors: ExecutionResult['errors'] & object }
  | { readonly kind: 'done'; readonly result: ExecutionResult };

/** What became of a keepalive. */
export type Kept =
  | { readonly kind: 'kept'; readonly info: SubscriptionInfo }
  | {
      readonly kind: 'fault';
      readonly info: SubscriptionInfo;
      readonly fault: KeepAliveFault;
      readonly asked: KeepAlive;
    };

/** What became of a keepalive by command. */
export type CommandOutcome = Kept | { readonly kind: 'missing'; readonly argument: string };

/** A message of a server of graphql-ws. */
export type Message = JsonObject & { readonly type: string };

/** What is wrong with a message of a client of graphql-ws. */
export type Fault =
  | 'not-json'
  | 'not-object'
  | 'too-deep'
  | 'type-form'
  | 'type-unknown'
  | 'binary'
  | 'id-form'
  | 'full';

/** What a connection of graphql-ws says or does. */
export type Reply =
  | { readonly kind: 'say'; readonly messages: readonly Message[] }
  /** Says something, and ends the connection. */
  | { readonly kind: 'end'; readonly messages: readonly Message[]; readonly code: number };

/** Who a client of graphql-ws is; null is refused. */
export interface Init {
  /** What its `connection_init` carries. */
  readonly payload: Json | undefined;
  /** The user of the session whose cookie its handshake has; null where there is none. */
  readonly session: string | null;
  /** Who somebody is that shows nothing. */
  readonly fallback: string;
}

/** The fields of a document, but for its doctype and its name. */
export type Fields = Readonly<Record<string, string | null>>;

/** A change of a document. */
export interface Change {
  readonly doctype: string;
  readonly name: string;
  /** Who made it, or tried to. */
  readonly user: string;
  readonly by: 'set' | 'save';
  /** The document before it; null where it was made by it. */
  readonly before: Fields | null;
  /** The document after it. */
  readonly after: Fields;
  readonly accepted: boolean;
}

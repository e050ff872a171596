/**
 * What a server is, without a transport.
 *
 * @module wireproof/reference/endpoint
 */
import type { Clock } from '../base/clock.js';

/** What a core needs of a connection's other side. The transport (a socket, a test's memory) provides it. */
export interface Peer {
  /** Sends a text frame. */
  send(text: string): void;
  /** Sends a binary frame, where the transport has such. */
  sendBinary?(bytes: Uint8Array): void;
  /** Ends the connection; 1006 ends it without a closing handshake. The transport need not call `closed` for it. */
  close(code?: number): void;
  /** Bytes that were sent but not yet taken by the network. A peer that lets them grow is cut off. */
  buffered?(): number;
}

/** What a transport tells a core about one connection. */
export interface Session {
  /** A text frame came. */
  receive(text: string): void;
  /** A binary frame came. */
  receiveBinary(bytes: Uint8Array): void;
  /** The connection has ended, whoever ended it. May be called twice. */
  closed(): void;
}

/** What a connection is asked for with, as far as the transport knows it. Header names are in lower case. */
export interface Handshake {
  /** The path of the URL, percent-encoding undone. */
  readonly path?: string;
  /** What follows the `?` of the URL, as it was sent. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Whether it comes from another machine. */
  readonly remote?: boolean;
}

/** A request of plain HTTP. */
export interface HttpRequest extends Handshake {
  readonly method: string;
  readonly body?: string;
}

/** The answer to a plain HTTP request. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A running server of one protocol, without a transport. */
export interface Endpoint {
  /** Resolves when it can answer at once, where it has something to load before. */
  ready?(): Promise<void>;
  /**
   * Asked before a handshake is accepted, where it is there: resolves to the answer that refuses it, or to null. The
   * same handshake is handed to {@link open} then.
   */
  admit?(handshake: Handshake): Promise<HttpAnswer | null>;
  /** The subprotocol that it chooses for a handshake; null is none. Where it is absent: the first one that is offered. */
  subprotocol?(handshake: Handshake): string | null;
  /** Begins a connection. Some protocols read something in what it was asked for with. */
  open(peer: Peer, handshake?: Handshake): Session;
  /** Answers plain HTTP at the endpoint's paths. */
  http(request: HttpRequest): HttpAnswer | Promise<HttpAnswer>;
  /** Ends all connections; what is opened later is closed at once. */
  close(): void;
}

/** Asks an HTTP API that stands behind a server. Resolves to null where there is no answer; aborting gives up. */
export type AskApi = (request: HttpRequest, giveUp: AbortSignal) => Promise<HttpAnswer | null>;

/** Puts something between the transport and a core. */
export type Wrap = (endpoint: Endpoint, clock: Clock) => Endpoint;

/** `documented`: what the document says. `upstream`: what the published implementation does. */
export type Profile = 'documented' | 'upstream';

/** A JSON answer. */
export function jsonAnswer(status: number, body: object, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    text: JSON.stringify(body),
  };
}

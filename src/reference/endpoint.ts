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

/** A request of plain HTTP. Header names are in lower case. */
export interface HttpRequest {
  readonly method: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** The answer to a plain HTTP request. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A running server of one protocol, without a transport. */
export interface Endpoint {
  /** Begins a connection, at the path of a URL where that was told: some protocols read something in it. */
  open(peer: Peer, path?: string): Session;
  /** Answers plain HTTP at the endpoint's path. */
  http(request: HttpRequest): HttpAnswer;
  /** Ends all connections; what is opened later is closed at once. */
  close(): void;
}

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

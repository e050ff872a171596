/** How a connection ended, as the suite's side saw it. */
export interface End {
  /** The close code: 1006 where there was no close frame. */
  readonly code: number;
  /** Whose close it was. */
  readonly by: 'subject' | 'peer';
  /**
   * `closed`: in order or cut off; `flood`: the suite cut it off because a bound was passed, that of a frame included;
   * `invalid`: what came was no WebSocket (invalid UTF-8, reserved bits).
   */
  readonly cause: 'closed' | 'flood' | 'invalid';
  readonly note: string | null;
}

/** What a link tells its owner. */
export interface LinkEvents {
  /** A text frame came. */
  text(text: string): void;
  /** A binary frame came. */
  binary(bytes: Uint8Array): void;
  /** A ping or a pong came; the socket answers pings by itself. */
  control(): void;
  /** The connection is over; nothing comes after this. */
  ended(end: End): void;
}

/** One open transport connection. */
export interface Link {
  /** Sends a text frame. */
  send(text: string): void;
  /** Sends a binary frame. */
  sendBinary(bytes: Uint8Array): void;
  /** Starts the close handshake. */
  close(code: number): void;
  /** Cuts the connection off without a word. */
  cut(): void;
}

/** The outcome of opening a connection. A status that is no 101, a refusal and silence are all `ok: false`. */
export type Opened =
  | { readonly ok: true; readonly link: Link; readonly subprotocol: string }
  | { readonly ok: false; readonly status: number | null; readonly reason: string };

/** The answer to a plain HTTP request. */
export type HttpAnswer =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
    }
  | { readonly ok: false; readonly reason: string };

/** Headers by name, in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** A plain HTTP request. */
export interface HttpAsked {
  readonly method: 'GET' | 'POST';
  readonly headers: Headers;
  readonly body?: string;
}

/** The one way to a subject, whatever carries it: a socket, or memory in tests. */
export interface Wire {
  /**
   * Opens a connection to `url`, with `headers` of this connection beside those of the target; `sec-websocket-protocol`
   * offers subprotocols. Settles by itself or when `giveUp` aborts; never rejects.
   */
  open(url: string, events: LinkEvents, giveUp: AbortSignal, headers?: Headers): Promise<Opened>;
  /** Makes a plain HTTP request at `url`, or at the place where it speaks WebSocket; never rejects. */
  request(url: string, asked: HttpAsked, giveUp: AbortSignal): Promise<HttpAnswer>;
}

/** Bounds on what a subject may send: per frame, per connection and per run. */
export interface Bounds {
  readonly frameBytes: number;
  readonly connectionBytes: number;
  readonly connectionFrames: number;
  /** What is held at once of all connections of a run. */
  readonly runBytes: number;
}

/** How much of what came is held, by all connections that share it. */
export interface Load {
  bytes: number;
}

/** The bounds of a run, far beyond what any scenario asks for. */
export const defaultBounds: Bounds = {
  frameBytes: 16 * 1024 * 1024,
  connectionBytes: 64 * 1024 * 1024,
  connectionFrames: 10_000,
  runBytes: 128 * 1024 * 1024,
};

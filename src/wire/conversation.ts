import type { Clock } from '../base/clock.js';
import type { Frame, Recording } from './recording.js';
import { Said } from './said.js';
import type { Bounds, End, Headers, Link, LinkEvents, Load, Opened, Wire } from './wire.js';

/** What came of waiting for a frame. */
export type Arrival =
  | { readonly kind: 'frame'; readonly frame: Frame }
  | { readonly kind: 'ended'; readonly end: End }
  | { readonly kind: 'timeout' };

interface Waiter {
  /** Looks at a frame, and settles where it is the one. */
  readonly look: (frame: Frame) => void;
  readonly settle: (arrival: Arrival) => void;
}

/** A connection that could not be opened. */
export interface Refusal {
  readonly ok: false;
  readonly status: number | null;
  readonly reason: string;
}

/**
 * One recorded connection to the subject. What comes is kept in `received`; waiting looks there first, so nothing is
 * lost between a stimulus and the wait for its effect.
 */
export class Conversation {
  readonly name: string;
  readonly received: Frame[] = [];
  readonly sent: Frame[] = [];
  /** The frame that opened it; nothing before that. */
  opening: readonly Frame[] = [];
  /** How it ended; null while it is open. */
  end: End | null = null;
  /** What a listener threw first; null where none did. */
  fault: unknown = null;
  readonly #clock: Clock;
  readonly #recording: Recording;
  readonly #bounds: Bounds;
  readonly #load: Load;
  readonly #waiters = new Set<Waiter>();
  readonly #listeners: ((frame: Frame) => void)[] = [];
  readonly #said = new Said(this.sent);
  readonly #giveUp = new AbortController();
  #link: Link | null = null;
  #bytes = 0;
  #controls = 0;
  #closing = false;
  #flooded: string | null = null;

  constructor(name: string, clock: Clock, recording: Recording, bounds: Bounds, load: Load) {
    this.name = name;
    this.#clock = clock;
    this.#recording = recording;
    this.#bounds = bounds;
    this.#load = load;
  }

  /** Opens the connection; gives up after `timeoutMs`. */
  async open(
    wire: Wire,
    url: string,
    shownUrl: string,
    timeoutMs: number,
    headers?: Headers,
  ): Promise<Refusal | { readonly ok: true }> {
    const cancel = this.#clock.after(timeoutMs, () => this.#giveUp.abort());
    const openFrame = this.#recording.add(this.name, 'open', { more: { url: shownUrl } });
    this.opening = [openFrame];
    const opened: Opened = await wire.open(url, this.#events(), this.#giveUp.signal, headers);
    cancel();
    if (!opened.ok) {
      this.#ended({ code: 1006, by: 'subject', cause: 'closed', note: opened.reason });
      return opened;
    }
    if (opened.subprotocol !== '') Object.assign(openFrame.more, { subprotocol: opened.subprotocol });
    this.#link = opened.link;
    // Cut off while it was being opened, or by what came together with the handshake: nobody else would end the link.
    if (this.end !== null) opened.link.cut();
    if (!this.#giveUp.signal.aborted) return { ok: true };
    return { ok: false, status: null, reason: this.end?.note ?? 'the handshake was not answered in time' };
  }

  /** Sends a text frame; returns it as it was recorded. */
  send(text: string): Frame {
    const frame = this.#recording.add(this.name, 'send', { text });
    this.sent.push(frame);
    if (this.end === null) this.#link?.send(text);
    return frame;
  }

  /** Sends a binary frame; returns it as it was recorded. */
  sendBinary(bytes: Uint8Array): Frame {
    const frame = this.#recording.add(this.name, 'send', { bytes, more: { kind: 'binary' } });
    this.sent.push(frame);
    if (this.end === null) this.#link?.sendBinary(bytes);
    return frame;
  }

  /** Whether a frame says what was sent before it: such a frame is never evidence. */
  isEcho(frame: Frame): boolean {
    return this.#said.has(frame);
  }

  /** The place of the first frame that came after this one: what a {@link wait} for its effect starts from. */
  after(frame: Frame): number {
    let at = this.received.length;
    while (at > 0 && (this.received[at - 1]?.index ?? 0) > frame.index) at--;
    return at;
  }

  /** The place after all that has come so far: what a later {@link wait} may start from. */
  mark(): number {
    return this.received.length;
  }

  /** Waits for the first frame from `from` on that matches, for the end of the connection, or for `timeoutMs`. */
  wait(match: (frame: Frame) => boolean, options: { from: number; timeoutMs: number }): Promise<Arrival> {
    for (let at = options.from; at < this.received.length; at++) {
      const frame = this.received[at];
      if (frame !== undefined && match(frame)) return Promise.resolve({ kind: 'frame', frame });
    }
    if (this.end !== null) return Promise.resolve({ kind: 'ended', end: this.end });
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        cancel();
        this.#waiters.delete(waiter);
      };
      const settle = (arrival: Arrival): void => {
        leave();
        resolve(arrival);
      };
      const cancel = this.#clock.after(options.timeoutMs, () => settle({ kind: 'timeout' }));
      const look = (frame: Frame): void => {
        try {
          if (match(frame)) settle({ kind: 'frame', frame });
        } catch (error) {
          // Thrown from within the socket it would end the process: it belongs to whoever waits.
          leave();
          reject(error);
        }
      };
      const waiter: Waiter = { look, settle };
      this.#waiters.add(waiter);
    });
  }

  /** Hears each frame as it comes, before whoever waits for it: for a side that serves what the subject asks for. */
  listen(listener: (frame: Frame) => void): void {
    for (const frame of this.received) this.#tell(listener, frame);
    this.#listeners.push(listener);
  }

  /** Thrown from within the socket an error would end the process: it is kept for whoever asks. */
  #tell(listener: (frame: Frame) => void, frame: Frame): void {
    try {
      listener(frame);
    } catch (error) {
      this.fault ??= error;
    }
  }

  /** Waits until the connection has ended; null when it has not within `timeoutMs`. */
  async ended(timeoutMs: number): Promise<End | null> {
    const arrival = await this.wait(() => false, { from: this.received.length, timeoutMs });
    return arrival.kind === 'ended' ? arrival.end : null;
  }

  /** Closes in order and waits for the subject's close; after `timeoutMs` the connection is cut off. */
  async close(timeoutMs: number, code = 1000): Promise<void> {
    if (this.end !== null) return;
    if (!this.#closing) {
      this.#closing = true;
      this.#recording.add(this.name, 'close', { more: { code, by: 'peer' } });
      this.#link?.close(code);
    }
    if ((await this.ended(timeoutMs)) === null) this.cut('the subject did not answer the close frame');
  }

  /** Ends the connection at once. */
  cut(note: string): void {
    if (this.end !== null) return;
    this.#giveUp.abort();
    this.#link?.cut();
    this.#ended({ code: 1006, by: 'peer', cause: 'closed', note });
  }

  #events(): LinkEvents {
    return {
      text: (text) => this.#receive(text.length, { text }),
      binary: (bytes) => this.#receive(bytes.length, { bytes, more: { kind: 'binary' } }),
      control: () => this.#control(),
      ended: (end) => this.#ended(end),
    };
  }

  #receive(size: number, said: Parameters<Recording['add']>[2]): void {
    if (this.end !== null || this.#flooded !== null) return;
    this.#bytes += size;
    this.#load.bytes += size;
    const { connectionFrames, connectionBytes, runBytes } = this.#bounds;
    if (this.received.length >= connectionFrames) this.#flood('frames', connectionFrames);
    else if (this.#bytes > connectionBytes) this.#flood('bytes', connectionBytes);
    // Whoever has said little is not cut off for what others say.
    else if (this.#load.bytes > runBytes && this.#bytes > runBytes / 64) {
      this.#flood('bytes', runBytes, 'all connections together');
    }
    if (this.#flooded !== null) return;
    const frame = this.#recording.add(this.name, 'recv', said);
    this.received.push(frame);
    for (const listener of this.#listeners) this.#tell(listener, frame);
    for (const waiter of [...this.#waiters]) waiter.look(frame);
  }

  /** Pings are answered by the socket: enough of them flood a connection as well. */
  #control(): void {
    if (this.end === null && ++this.#controls > this.#bounds.connectionFrames)
      this.#flood('pings', this.#bounds.connectionFrames);
  }

  /** What came is not held any more: makes room for other connections. */
  release(): void {
    this.#load.bytes -= this.#bytes;
    this.#bytes = 0;
  }

  #flood(unit: string, count: number, where = 'one connection'): void {
    this.#flooded = `floods: more than ${count} ${unit} on ${where}`;
    this.#link?.cut();
    this.#ended({ code: 1006, by: 'peer', cause: 'flood', note: this.#flooded });
  }

  #ended(end: End): void {
    if (this.end !== null) return;
    this.end = this.#closing && end.cause === 'closed' ? { ...end, by: 'peer' } : end;
    const note = this.end.note === null ? {} : { note: this.end.note };
    this.#recording.add(this.name, 'close', { more: { code: this.end.code, by: this.end.by, ...note } });
    for (const waiter of [...this.#waiters]) waiter.settle({ kind: 'ended', end: this.end });
  }
}

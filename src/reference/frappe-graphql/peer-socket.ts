import { EventEmitter } from 'node:events';
import type { Peer, Session } from '../endpoint.js';

/**
 * A WebSocket as Engine.IO knows it, on a connection that somebody else holds: a socket of the host's, or memory. What
 * comes before Engine.IO listens is kept for it.
 */
export class PeerSocket extends EventEmitter {
  readonly #peer: Peer;
  readonly #mostWaiting: number;
  #early: (() => void)[] | null = [];
  #over = false;

  /** A peer for which more bytes than this wait is cut off. */
  constructor(peer: Peer, mostWaiting: number) {
    super();
    this.#peer = peer;
    this.#mostWaiting = mostWaiting;
    // This is told before the listener is there.
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.#flush());
    });
  }

  /** What the connection's holder tells. A text that is unfit ends the connection with a code. */
  session(unfit: (text: string) => number | null): Session {
    return {
      receive: (text) => {
        const code = unfit(text);
        if (code === null) this.#deliver(text, false);
        else this.close(code);
      },
      receiveBinary: (bytes) => this.#deliver(bytes, true),
      closed: () => this.#end(),
    };
  }

  send(data: string | Uint8Array, done: (error?: Error) => void): void {
    if (this.#over) return;
    if (typeof data === 'string') this.#peer.send(data);
    else this.#peer.sendBinary?.(data);
    // A slow reader is cut off, not buffered for without end; it would not read a close frame either.
    if ((this.#peer.buffered?.() ?? 0) > this.#mostWaiting) this.close(1006);
    else queueMicrotask(done);
  }

  close(code = 1000): void {
    if (this.#over) return;
    this.#peer.close(code);
    this.#end();
  }

  #deliver(data: string | Uint8Array, isBinary: boolean): void {
    if (this.#over) return;
    if (this.#early === null) this.emit('message', data, isBinary);
    else this.#early.push(() => this.emit('message', data, isBinary));
  }

  #flush(): void {
    const early = this.#early ?? [];
    this.#early = null;
    for (const deliver of early) deliver();
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#early = null;
    queueMicrotask(() => this.emit('close'));
  }
}

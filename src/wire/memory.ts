import type { VirtualClock } from '../base/clock.js';
import type { HttpAnswer, Wire } from './wire.js';

/** The subject's side of a connection in memory. */
export interface MemoryPeer {
  /** The suite sent a text frame. */
  receive(text: string): void;
  /** The suite sent a binary frame. */
  receiveBinary(bytes: Uint8Array): void;
  /** The suite's side is gone. */
  closed(): void;
}

/** A subject in memory: it is handed what it may do with a connection, and returns what may be done to it. */
export interface MemorySubject {
  /** A connection is opened, at the path of a URL. */
  open(
    toSuite: {
      send(text: string): void;
      sendBinary(bytes: Uint8Array): void;
      close(code?: number): void;
    },
    path: string,
  ): MemoryPeer;
  /** Answers a plain HTTP request where the WebSocket endpoint is. */
  http(request: { readonly method: string }): { status: number; headers: Record<string, string>; text: string };
}

/** The wire of subjects in memory: frames arrive in order, each in a turn of its own. */
export function memoryWire(subject: MemorySubject): Wire {
  return {
    open(url, events) {
      let ended = false;
      const end = (code: number, by: 'subject' | 'peer'): void => {
        if (ended) return;
        ended = true;
        queueMicrotask(() => events.ended({ code, by, cause: 'closed', note: null }));
      };
      const deliver = (run: () => void): void => {
        if (!ended) queueMicrotask(run);
      };
      const peer = subject.open(
        {
          send: (text) => deliver(() => events.text(text)),
          sendBinary: (bytes) => deliver(() => events.binary(bytes)),
          close(code = 1000) {
            if (ended) return;
            end(code, 'subject');
            queueMicrotask(() => peer.closed());
          },
        },
        new URL(url).pathname,
      );
      const toSubject = (run: () => void): void => queueMicrotask(() => void (ended || run()));
      return Promise.resolve({
        ok: true,
        subprotocol: '',
        link: {
          send: (text) => toSubject(() => peer.receive(text)),
          sendBinary: (bytes) => toSubject(() => peer.receiveBinary(bytes)),
          close: (code) =>
            toSubject(() => {
              peer.closed();
              end(code, 'peer');
            }),
          cut: () => {
            ended = true;
            queueMicrotask(() => peer.closed());
          },
        },
      });
    },
    get(): Promise<HttpAnswer> {
      return Promise.resolve({ ok: true, ...subject.http({ method: 'GET' }) });
    },
  };
}

/** Runs `work` on virtual time: whenever nothing more happens by itself, the clock jumps to the next timer. */
export async function onVirtualTime<T>(clock: VirtualClock, work: Promise<T>): Promise<T> {
  let settled = false;
  const done = (): void => {
    settled = true;
  };
  work.then(done, done);
  while (!settled) {
    await new Promise(setImmediate);
    if (!settled) clock.jump();
  }
  return work;
}

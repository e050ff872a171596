import type { VirtualClock } from '../base/clock.js';
import type { Headers, HttpAnswer, Opened, Wire } from './wire.js';

/** The subject's side of a connection in memory. */
export interface MemoryPeer {
  /** The suite sent a text frame. */
  receive(text: string): void;
  /** The suite sent a binary frame. */
  receiveBinary(bytes: Uint8Array): void;
  /** The suite's side is gone. */
  closed(): void;
}

/** What a connection or a request in memory is asked for with. */
export interface MemoryHandshake {
  readonly path: string;
  readonly query: string;
  readonly headers: Headers;
}

/** A whole answer in memory. */
export type MemoryAnswer = Omit<Extract<HttpAnswer, { ok: true }>, 'ok'>;

/** A subject in memory: it is handed what it may do with a connection, and returns what may be done to it. */
export interface MemorySubject {
  /** Resolves to the answer that refuses a handshake, or to null; each is accepted where it is absent. */
  admit?(handshake: MemoryHandshake): Promise<MemoryAnswer | null>;
  /** The subprotocol that is chosen of those that a handshake offers; none where it is absent. */
  subprotocol?(handshake: MemoryHandshake): string | null;
  /** A connection is opened. */
  open(
    toSuite: {
      send(text: string): void;
      sendBinary(bytes: Uint8Array): void;
      close(code?: number): void;
    },
    handshake: MemoryHandshake,
  ): MemoryPeer;
  /** Answers a plain HTTP request. */
  http(
    request: MemoryHandshake & { readonly method: string; readonly body?: string },
  ): MemoryAnswer | Promise<MemoryAnswer>;
}

/** What a client always sends. */
const always: Headers = { 'user-agent': 'wireproof/memory' };

/**
 * The wire of subjects in memory: frames arrive in order, each in a turn of its own. It is the turn of the process, and
 * no microtask: what a subject's libraries put off until the next turn comes before the frame after it, as over sockets.
 */
export function memoryWire(subject: MemorySubject): Wire {
  return {
    async open(url, events, giveUp, own = { cookie: 'wireproof=1' }): Promise<Opened> {
      const handshake = handshakeAt(url, { ...always, ...own });
      const refusal = subject.admit === undefined ? null : await unless(giveUp, subject.admit(handshake));
      if (refusal === 'given up') {
        return { ok: false, status: null, reason: 'the handshake was not answered in time' };
      }
      if (refusal !== null) {
        const { status } = refusal;
        return { ok: false, status, reason: `the handshake was answered with status ${status}` };
      }
      let ended = false;
      const end = (code: number, by: 'subject' | 'peer'): void => {
        if (ended) return;
        ended = true;
        process.nextTick(() => events.ended({ code, by, cause: 'closed', note: null }));
      };
      const deliver = (run: () => void): void => {
        if (!ended) process.nextTick(run);
      };
      const peer = subject.open(
        {
          send: (text) => deliver(() => events.text(text)),
          sendBinary: (bytes) => deliver(() => events.binary(bytes)),
          close(code = 1000) {
            if (ended) return;
            end(code, 'subject');
            process.nextTick(() => peer.closed());
          },
        },
        handshake,
      );
      const toSubject = (run: () => void): void => process.nextTick(() => void (ended || run()));
      return {
        ok: true,
        subprotocol: subject.subprotocol?.(handshake) ?? '',
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
            process.nextTick(() => peer.closed());
          },
        },
      };
    },
    async request(url, { headers, ...asked }, giveUp): Promise<HttpAnswer> {
      const request = { ...handshakeAt(url, { ...always, ...headers }), ...asked };
      const answer = await unless(giveUp, answerOf(subject, request)).catch(() => 'torn' as const);
      // Over a socket, what goes wrong in a server ends the connection.
      if (answer === 'torn') return { ok: false, reason: 'the connection was closed without a whole answer' };
      return answer === 'given up' ? { ok: false, reason: 'no answer came in time' } : { ok: true, ...answer };
    },
  };
}

async function answerOf(subject: MemorySubject, request: Parameters<MemorySubject['http']>[0]): Promise<MemoryAnswer> {
  return subject.http(request);
}

function handshakeAt(url: string, headers: Headers): MemoryHandshake {
  const { host, pathname, search } = new URL(url);
  return { path: pathname, query: search.slice(1), headers: { host, ...headers } };
}

function unless<T>(giveUp: AbortSignal, work: Promise<T>): Promise<T | 'given up'> {
  const givenUp = new Promise<'given up'>((resolve) => {
    giveUp.addEventListener('abort', () => resolve('given up'), { once: true });
  });
  return Promise.race([work, givenUp]);
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

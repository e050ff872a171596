import type { JsonObject } from '../../base/json.js';
import { member } from '../../base/json.js';
import { encode } from '../encode.js';
import type { Handshake, Peer } from '../endpoint.js';
import type { DcrfLimits } from './limits.js';
import type { Connection, Outcome, Place, Request, Rules } from './model.js';
import type { Done } from './objects.js';
import { readFrame } from './reading.js';
import type { Registry } from './registry.js';
import type { createRequests } from './requests.js';
import type { Telling } from './telling.js';

/** What the connections of a server share. */
export interface Shared {
  readonly rules: Rules;
  readonly limits: DcrfLimits;
  readonly registry: Registry;
  readonly requests: ReturnType<typeof createRequests>;
  readonly telling: Telling;
}

/** One connection, as it was opened. */
export interface Opened {
  readonly connection: Connection;
  readonly peer: Peer;
  readonly handshake: Handshake;
  /** The stream of the connection; null where it is multiplexed. */
  readonly bare: string | null;
  /** Called once, when it has ended. */
  gone(): void;
}

/** One connection: reads requests, and answers those of a stream one after the other. */
export interface Line {
  receive(text: string): void;
  receiveBinary(bytes: Uint8Array): void;
  /** Sends a payload, unless the connection has ended. */
  send(stream: string, payload: JsonObject): void;
  /** Ends the connection. */
  end(code: number): void;
  /** The connection has ended. */
  closed(): void;
}

interface Waiting {
  readonly request: Request;
  readonly size: number;
}

export function createLine(
  { rules, limits, registry, requests, telling }: Shared,
  { connection, peer, handshake, bare, gone }: Opened,
): Line {
  const who = { connection, handshake };
  /** The streams that are at work, each with the requests that wait for it. */
  const busy = new Map<string, Waiting[]>();
  let [waiting, waitingSize, over] = [0, 0, false];

  return { receive, receiveBinary, send, end, closed };

  function receive(text: string): void {
    if (over) return;
    const reading = readFrame(text, bare, rules, limits);
    if (reading.fault === null) take(reading.request, text.length);
    else answer(rules.malformed(reading.fault, reading.place), reading.place, reading.payload);
  }

  function receiveBinary(): void {
    if (over) return;
    const place: Place = { multiplexed: bare === null, stream: bare };
    answer(rules.malformed('binary', place), place, {});
  }

  function take(request: Request, size: number): void {
    const queue = busy.get(request.stream);
    if (queue === undefined) {
      busy.set(request.stream, []);
      work(request);
      return;
    }
    queue.push({ request, size });
    waiting++;
    waitingSize += size;
    if (waiting > limits.waiting || waitingSize > limits.frame) end(rules.codes.waiting);
  }

  /** Carries out a request and what has waited for its stream, until something takes its time. */
  function work(first: Request): void {
    const { stream } = first;
    for (let request: Request | undefined = first; request !== undefined && !over; request = next(stream)) {
      const done = requests.carryOut(request, who);
      if (done instanceof Promise) {
        void done.then(finishLater(request));
        return;
      }
      finish(request, done);
    }
  }

  function finishLater(request: Request): (done: Done) => void {
    return (done) => {
      finish(request, done);
      const waited = next(request.stream);
      if (waited !== undefined) work(waited);
    };
  }

  /** What has waited longest for a stream; where nothing has, the stream is no longer at work. */
  function next(stream: string): Request | undefined {
    const waited = busy.get(stream)?.shift();
    if (waited === undefined) busy.delete(stream);
    else {
      waiting--;
      waitingSize -= waited.size;
    }
    return waited?.request;
  }

  function finish({ stream, payload }: Request, { outcome, changes }: Done): void {
    const due = telling.due(changes);
    due.before();
    answer(outcome, { multiplexed: bare === null, stream }, payload);
    due.after();
  }

  function answer(outcome: Outcome, { stream }: Place, payload: JsonObject): void {
    switch (outcome.kind) {
      case 'success':
      case 'error': {
        const { status } = outcome;
        const said =
          outcome.kind === 'success' ? { data: outcome.data, errors: [] } : { data: null, errors: outcome.errors };
        const requestId = rules.answeredId(member(payload, 'request_id'));
        const action = rules.answeredAction(member(payload, 'action'));
        send(stream ?? '', rules.response({ action, requestId, status, ...said }));
        break;
      }
      case 'close':
        end(outcome.code);
        break;
      case 'ignore':
        break;
    }
  }

  function send(stream: string, payload: JsonObject): void {
    if (over) return;
    const text = encode(rules.frame(stream, payload, bare === null));
    if (text === null) return;
    peer.send(text);
    // A slow reader is cut off, not buffered for without end; it would not read a close frame either.
    if ((peer.buffered?.() ?? 0) > limits.outgoing) end(1006);
  }

  function end(code: number): void {
    if (over) return;
    closed();
    peer.close(code);
  }

  function closed(): void {
    if (over) return;
    over = true;
    busy.clear();
    for (const subscription of rules.forgets(registry, connection)) registry.remove(subscription);
    gone();
  }
}

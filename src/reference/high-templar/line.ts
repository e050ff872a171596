import type { Clock } from '../../base/clock.js';
import type { Json } from '../../base/json.js';
import { encode } from '../encode.js';
import type { Peer } from '../endpoint.js';
import { newUuid } from '../uuid.js';
import type { HighTemplarLimits } from './limits.js';
import type { Outcome, Rules, Subscriber, Verdict } from './model.js';
import type { Registry } from './registry.js';
import type { createRequests } from './requests.js';
import type { Room } from './rooms.js';

/** What the connections of a gateway share. */
export interface Shared {
  readonly rules: Rules;
  readonly limits: HighTemplarLimits;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly requests: ReturnType<typeof createRequests>;
}

/** One connection: it waits for the API, then says hello, then listens. */
export interface Line {
  /** Says who the client is. */
  begin(verdict: Verdict): void;
  receive(text: string): void;
  receiveBinary(bytes: Uint8Array): void;
  /** Sends a text, unless the connection has ended. */
  send(text: string): void;
  /** Ends the connection. */
  end(code: number): void;
  /** The connection has ended. */
  closed(): void;
}

/** `gone` is called once, when the connection has ended. */
export function createLine(shared: Shared, subscriber: Subscriber, peer: Peer, gone: () => void): Line {
  const { rules, limits, clock, registry, requests } = shared;
  const name = newUuid();
  let state: 'asking' | 'listening' | 'deaf' | 'over' = 'asking';
  let allowed: readonly Room[] = [];
  const early: string[] = [];
  let earlySize = 0;
  let heard = clock.now();
  let cancel = (): void => undefined;

  return { begin, receive, receiveBinary, send, end, closed };

  function begin(verdict: Verdict): void {
    if (state === 'over') return;
    if (verdict.kind === 'failed') {
      end(rules.codes.failed);
      return;
    }
    for (const message of rules.greeting(verdict)) say(message);
    allowed = verdict.kind === 'allowed' ? verdict.rooms : [];
    state = 'listening';
    if (verdict.kind === 'allowed') registry.join(subscriber);
    else if (rules.deniedEnd.kind === 'close') endLater(rules.deniedEnd);
    heard = clock.now();
    watch();
    for (const text of early.splice(0)) receive(text);
  }

  function endLater({ code, afterMs }: { readonly code: number; readonly afterMs: number }): void {
    state = 'deaf';
    if (afterMs === 0) end(code);
    else cancel = clock.after(afterMs, () => end(code));
  }

  /** Closes the connection when the client has said nothing for long. */
  function watch(): void {
    const { idleMs } = rules;
    if (idleMs === null || state !== 'listening') return;
    cancel = clock.after(heard + idleMs - clock.now(), () => {
      if (clock.now() - heard >= idleMs) end(rules.codes.idle);
      else watch();
    });
  }

  function receive(text: string): void {
    heard = clock.now();
    if (state === 'asking') keep(text);
    if (state !== 'listening') return;
    const pongs = rules.pong(text);
    if (pongs === null) {
      const { outcome, message } = requests.read(text, { subscriber, name, allowed });
      settle(outcome, message);
    } else for (const pong of pongs) send(pong);
  }

  /** What comes before the API has answered is read afterwards. */
  function keep(text: string): void {
    early.push(text);
    earlySize += text.length;
    if (early.length > limits.early || earlySize > limits.frame) end(rules.codes.early);
  }

  function receiveBinary(bytes: Uint8Array): void {
    const read = rules.binary(bytes);
    heard = clock.now();
    if (typeof read === 'string') receive(read);
    else if (state === 'listening') settle(read, {});
  }

  function settle(outcome: Outcome, message: Parameters<Rules['success']>[0]): void {
    switch (outcome.kind) {
      case 'success':
        say(rules.success(message));
        break;
      case 'error':
        say(rules.failure(outcome, message));
        break;
      case 'say':
        say(outcome.message);
        break;
      case 'close':
        end(outcome.code);
        break;
      case 'ignore':
        break;
    }
  }

  function say(message: Json): void {
    const text = encode(message);
    if (text !== null) send(text);
  }

  function send(text: string): void {
    if (state === 'over') return;
    peer.send(text);
    // A slow reader is cut off, not buffered for without end; it would not read a close frame either.
    if ((peer.buffered?.() ?? 0) > limits.outgoing) end(1006);
  }

  function end(code: number): void {
    if (state === 'over') return;
    closed();
    peer.close(code);
  }

  function closed(): void {
    if (state === 'over') return;
    state = 'over';
    cancel();
    early.length = 0;
    registry.leave(subscriber);
    for (const subscription of rules.forgets(registry, subscriber)) registry.unsubscribe(subscription);
    gone();
  }
}

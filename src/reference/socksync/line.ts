import type { Clock } from '../../base/clock.js';
import type { JsonObject } from '../../base/json.js';
import { encode } from '../encode.js';
import type { Peer } from '../endpoint.js';
import type { Port } from './audience.js';
import type { SockSyncLimits } from './limits.js';
import type { Fault, Outcome, Rules } from './model.js';

/** A connection's way out, and what all of its parts need to know. */
export interface Line extends Port {
  readonly rules: Rules;
  readonly limits: SockSyncLimits;
  readonly clock: Clock;
  readonly open: boolean;
  /** Sends a message. False where it has no JSON form or the connection is not open. */
  tell(message: object): boolean;
  /** Ends a message that is not carried out. */
  refuse(fault: Fault, message: JsonObject, detail?: string): void;
  settle(outcome: Outcome): void;
  begin(peer: Peer): void;
  /** Nothing more is sent. Returns the other side, where there was one. */
  cut(): Peer | null;
}

/** `end` is called where the line itself ends the connection. */
export function createLine(
  { rules, limits, clock }: Pick<Line, 'rules' | 'limits' | 'clock'>,
  end: (code: number, crash: boolean) => void,
): Line {
  let peer: Peer | null = null;
  const line: Line = {
    rules,
    limits,
    clock,
    get open() {
      return peer !== null;
    },
    begin(other) {
      peer = other;
    },
    cut() {
      const was = peer;
      peer = null;
      return was;
    },
    sendText(text) {
      if (peer === null) return;
      peer.send(text);
      // A slow reader is cut off, not buffered for without end; it would not read a close frame either.
      if ((peer?.buffered?.() ?? 0) > limits.outgoing) end(1006, false);
    },
    tell(message) {
      const text = encode(message);
      if (text === null || peer === null) return false;
      line.sendText(text);
      return true;
    },
    refuse: (fault, message, detail) => line.settle(rules.refuse(fault, message, detail)),
    settle(outcome) {
      switch (outcome.kind) {
        case 'error':
          line.tell(
            outcome.message === undefined
              ? { func: 'error', error_code: outcome.code }
              : { func: 'error', error_code: outcome.code, message: outcome.message },
          );
          break;
        case 'close':
          end(outcome.code, false);
          break;
        case 'crash':
          end(rules.codes.crash, true);
          break;
        case 'ignore':
          break;
      }
    },
  };
  return line;
}

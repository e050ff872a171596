import type { AskApi } from '../endpoint.js';
import type { Change } from '../mutant.js';
import { type Tap, type Tapped, tap } from '../tap.js';
import type { Rules } from './model.js';
import type { Room } from './rooms.js';

/** What can ask about the client of a connection again. */
export interface Again extends Tapped {
  /** The rooms that the API allows the client now. */
  rooms(): Promise<readonly Room[]>;
  /** Whether such rooms admit one. */
  permits: Rules['permits'];
}

/** Asks the API again beside the gateway: a tap on every connection that can do so, and other rules with it. */
export function askingAgain(make: (connection: Again) => Tap, rules: Partial<Rules> = {}): Change<Rules> {
  let base: Rules | null = null;
  let ask: AskApi | null = null;
  return {
    rules(given) {
      base = given;
      const asking: Rules['asking'] = (plain, clock) => {
        ask = given.asking(plain, clock);
        return ask;
      };
      return { ...rules, asking };
    },
    wrap(endpoint, clock) {
      // What the last server was made of: this one.
      const [mine, api] = [base, ask];
      if (mine === null || api === null) return endpoint;
      return {
        ...endpoint,
        open(peer, handshake = {}) {
          const request = mine.request(handshake);
          const rooms = async () => {
            const verdict = mine.judge(await api(request, new AbortController().signal), request);
            return verdict.kind === 'allowed' ? verdict.rooms : [];
          };
          const place = tap((connection) => make({ ...connection, rooms, permits: mine.permits }));
          return place(endpoint, clock).open(peer, handshake);
        },
      };
    },
  };
}

/** Does one thing after the other, whether it takes a while or not. */
export function inTurn(): (work: () => Promise<void> | void) => void {
  let turn: Promise<void> = Promise.resolve();
  return (work) => {
    turn = turn.then(work);
  };
}

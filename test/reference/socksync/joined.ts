import { VirtualClock } from '../../../src/base/clock.js';
import type { JsonObject } from '../../../src/base/json.js';
import type { Session } from '../../../src/reference/endpoint.js';
import { type Connection, type ConnectionOptions, createConnection } from '../../../src/reference/socksync/core.js';

/** Two sides of one connection, joined in memory. */
export interface Joined {
  readonly clock: VirtualClock;
  readonly left: Connection;
  readonly right: Connection;
  /** What the left side has said, and the right one. */
  readonly said: { readonly left: string[]; readonly right: string[] };
  /** Opens both sides and lets everything that was said arrive. */
  open(): Promise<void>;
  /** Lets everything that was said arrive, and what follows from it. */
  settle(): Promise<void>;
}

/** Joins two connections. Nothing arrives by itself: a test says when. */
export function join(left: ConnectionOptions = {}, right: ConnectionOptions = left): Joined {
  const clock = new VirtualClock();
  const sides = { left: createConnection({ clock, ...left }), right: createConnection({ clock, ...right }) };
  const said = { left: [] as string[], right: [] as string[] };
  const underway: (() => void)[] = [];
  const sessions: { left?: Session; right?: Session } = {};
  const peer = (from: 'left' | 'right', to: 'left' | 'right') => ({
    send(text: string) {
      said[from].push(text);
      underway.push(() => sessions[to]?.receive(text));
    },
    close: () => void underway.push(() => sessions[to]?.closed()),
  });
  const joined: Joined = {
    clock,
    ...sides,
    said,
    async open() {
      sessions.left = sides.left.open(peer('left', 'right'));
      sessions.right = sides.right.open(peer('right', 'left'));
      await joined.settle();
    },
    async settle() {
      for (let turns = 0; turns < 3; turns++) {
        for (let next = underway.shift(); next !== undefined; next = underway.shift()) next();
        await new Promise(setImmediate);
      }
    },
  };
  return joined;
}

/** Texts as the objects that they hold. */
export const objects = (texts: readonly string[]): readonly JsonObject[] =>
  texts.map((text) => JSON.parse(text) as JsonObject);

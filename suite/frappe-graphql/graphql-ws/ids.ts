import { type Json, jsonEqual, member } from '../../../src/base/json.js';
import type { Frame } from '../../../src/wire/recording.js';
import { saidIn } from './spoken.js';

/** What was said under an id on one connection. */
export interface Named {
  /** Its starts, oldest first. */
  readonly starts: Frame[];
  /** What else the client sent under it: stops, mostly. */
  readonly others: Frame[];
  readonly completes: Frame[];
}

/** What was sent on one connection under which ids. */
export class Ids {
  /** Whether something was sent of which nobody knows the id. */
  isBlind = false;
  readonly #named = new Map<string, Named>();
  /** Ids of a client that are none: what answers them is not the server's doing. */
  readonly #odd: (Json | undefined)[] = [];

  /** A client sends a frame. */
  sends(frame: Frame): void {
    if (frame.more.elidedBytes !== undefined) this.isBlind = true;
    const said = saidIn(frame);
    if (said === null) return;
    const [type, id] = [member(said, 'type'), member(said, 'id')];
    if (typeof id !== 'string') {
      if (type === 'start' || id !== undefined) this.#odd.push(id);
      return;
    }
    const named = this.#named.get(id) ?? { starts: [], others: [], completes: [] };
    this.#named.set(id, named);
    (type === 'start' ? named.starts : named.others).push(frame);
  }

  /** What was said under an id; nothing where no client has named it. */
  of(id: string): Named | null {
    return this.#named.get(id) ?? null;
  }

  /** Whether a client has sent this where an id belongs, and it is none; or what a server may have made a text of. */
  isOdd(id: Json | undefined): boolean {
    return this.#odd.some((one) => {
      if (one === undefined || id === undefined) return one === id;
      return jsonEqual(one, id) || id === JSON.stringify(one) || id === String(one);
    });
  }
}

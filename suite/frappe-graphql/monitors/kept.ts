import { briefJson, isObject, type Json, member } from '../../../src/base/json.js';
import { clip } from '../../../src/base/text.js';
import type { MonitorFinding } from '../../../src/judge/monitor.js';
import type { Frame } from '../../../src/wire/recording.js';

/** What came of a keepalive. */
export type Outcome = 'kept' | 'not-found' | 'refused' | null;

/** How long a subscription lives without a keepalive, where a server's author says nothing else: five minutes. */
const ttlMs = 300_000;

/** A subscription of a client. */
interface Held {
  readonly name: string;
  /** The sockets that have joined it. */
  readonly sockets: Set<string>;
  /** What it was made by, or kept alive last, and when. */
  renewed: Frame;
  /** It was completed or lost, or was found to be overdue: nobody has to keep it alive. */
  isOver: boolean;
}

/** The subscriptions of the clients of a recording: their ids, who listens to them, and their keepalives. */
export class Kept {
  readonly #held = new Map<string, Held>();
  readonly #notFound = new Set<string>();
  /** Ids were in use before any was given: the recording began in the middle, and nobody knows what was given before. */
  #isBlind = false;

  /** A server has answered a subscription query. */
  given(name: string, ids: Json | undefined, frame: Frame): void {
    for (const id of isObject(ids) ? Object.values(ids) : []) if (typeof id === 'string') this.#hold(name, id, frame);
  }

  /** A client makes another subscription. */
  subscribes(): readonly MonitorFinding[] {
    return this.#notFound.size > 0 ? [holds('client-lost')] : [];
  }

  /** A keepalive is sent. */
  renews(name: string, id: string, frame: Frame): readonly MonitorFinding[] {
    if (this.#notFound.has(id)) {
      const expected = 'no further keepalive for a subscription that was not found';
      return [broken('client-lost', expected, frame)];
    }
    const held = this.#held.get(id);
    // One that is not known is told by its answer.
    if (held === undefined) return [];
    if (held.name !== name)
      return [broken('client-keepalive-id', `"${held.name}", the name of this subscription`, frame)];
    const inTime = held.sockets.size > 0 && !held.isOver ? [holds('client-keepalive')] : [];
    held.renewed = frame;
    return [holds('client-keepalive-id'), ...inTime];
  }

  /** A keepalive is answered. */
  answered(name: string, id: string, outcome: Outcome, request: Frame, frame: Frame): readonly MonitorFinding[] {
    const held = this.#held.get(id);
    if (outcome === 'not-found') this.#notFound.add(id);
    if (outcome === 'kept') {
      if (held === undefined) this.#hold(name, id, frame);
      else if (held.name === name) held.renewed = frame;
      return [];
    }
    if (held !== undefined) {
      held.isOver ||= outcome !== null && held.name === name;
      return [];
    }
    if (outcome === null || this.#isUnsure()) return [];
    const expected = 'a `subscription_id` that the client was given';
    return [{ ...broken('client-keepalive-id', expected, request), frames: [request.index, frame.index] }];
  }

  /** A socket joins. `isWhole`: it was seen from its beginning. */
  joins(id: string, frame: Frame, isWhole: boolean): readonly MonitorFinding[] {
    this.#held.get(id)?.sockets.add(frame.conn);
    return this.#named(id, frame, isWhole);
  }

  /** A socket leaves. */
  leaves(id: string, frame: Frame, isWhole: boolean): readonly MonitorFinding[] {
    this.#held.get(id)?.sockets.delete(frame.conn);
    return this.#named(id, frame, isWhole);
  }

  /** A socket has ended, or begins. */
  ends(conn: string): void {
    for (const { sockets } of this.#held.values()) sockets.delete(conn);
  }

  /** Something is told under the name of a subscription: it may be its end, which one server tells without its id. */
  told(name: string, message: Json | undefined): void {
    const id = member(message, 'id');
    for (const [known, held] of this.#held) {
      if (id === 'GQL_COMPLETE' && held.name === name) held.isOver = true;
      if (id === known && member(message, 'type') === 'GQL_COMPLETE') held.isOver = true;
    }
  }

  /** What a client listens to by now, and has not kept alive. */
  overdue(frame: Frame): readonly MonitorFinding[] {
    const found: MonitorFinding[] = [];
    for (const [id, held] of this.#held) {
      if (held.isOver || held.sockets.size === 0 || frame.ms - held.renewed.ms <= ttlMs) continue;
      held.isOver = true;
      found.push({
        requirement: 'frappe-graphql/client-keepalive',
        outcome: 'broken',
        expected: `a keepalive for "${clip(id)}" within five minutes`,
        seen: 'none, while a socket listens to it',
        kind: 'omission',
        frames: [held.renewed.index, frame.index],
      });
    }
    return found;
  }

  #hold(name: string, id: string, frame: Frame): void {
    if (id === '' || this.#held.has(id)) return;
    this.#held.set(id, { name, sockets: new Set(), renewed: frame, isOver: false });
  }

  #named(id: string, frame: Frame, isWhole: boolean): readonly MonitorFinding[] {
    if (this.#held.has(id)) return [holds('client-join')];
    if (this.#isUnsure() || !isWhole) return [];
    return [broken('client-join', 'a `subscription_id` that the client was given', frame)];
  }

  /** Whether an id that is not known may have been given before the recording began. */
  #isUnsure(): boolean {
    this.#isBlind ||= this.#held.size === 0;
    return this.#isBlind;
  }
}

function holds(slug: string): MonitorFinding {
  return { requirement: `frappe-graphql/${slug}`, outcome: 'holds' };
}

function broken(slug: string, expected: string, frame: Frame): MonitorFinding {
  const seen = clip(frame.text ?? `${frame.more.event ?? ''} ${briefJson(frame.more.args)}`);
  return { requirement: `frappe-graphql/${slug}`, outcome: 'broken', expected, seen };
}

/**
 * Who is sent what, written from the spec: for each subscription, how often a trigger must and may be published to it.
 */
import { admits, hasStar, isSame, type Room } from './rooms.js';

/** A subscription as the model knows it. */
export interface Held {
  readonly who: number;
  readonly id: string;
  readonly room: Room;
}

/** Why a publication is due, or why not: what a difference is blamed on. */
export type Why =
  | 'named'
  | 'several'
  | 'beside'
  | 'connections'
  | 'star'
  | 'after-own'
  | 'after-other'
  | 'after-close'
  | 'ended'
  | 'others'
  | 'never';

/** What one subscription, or a connection under a name that it does not hold, is to be sent of one trigger. */
export interface Due {
  readonly held: Held;
  readonly least: number;
  readonly most: number;
  readonly why: Why;
}

export interface ModelOptions {
  /** Whether a trigger for a room with a `*` reaches those that it matches: the capability says so. */
  readonly wildcards: boolean;
  readonly profile: 'documented' | 'upstream';
}

export class DeliveryModel {
  readonly #options: ModelOptions;
  readonly #held: Held[] = [];
  readonly #ended: Held[] = [];
  /** Connections that have ended. */
  readonly #closed = new Set<number>();

  constructor(options: ModelOptions) {
    this.#options = options;
  }

  get held(): readonly Held[] {
    return this.#held;
  }

  subscribe(held: Held): void {
    this.#held.push(held);
  }

  unsubscribe(held: Held): void {
    this.#end((one) => one === held);
  }

  /** The end of a connection is that of its subscriptions. */
  close(who: number): void {
    this.#closed.add(who);
    this.#end((one) => one.who === who);
  }

  /** What is due of a trigger for these rooms, each named once, to all that is or was subscribed. */
  due(rooms: readonly Room[]): readonly Due[] {
    const reached = this.#held.filter((held) => this.#least(held, rooms) > 0);
    const connections = new Set(reached.map(({ who }) => who)).size;
    const live = this.#held.map((held): Due => {
      const least = this.#least(held, rooms);
      const most = Math.max(least, this.#most(held, rooms));
      const named = rooms.some((room) => isSame(room, held.room));
      if (least === 0) return { held, least, most, why: reached.length > 0 ? 'others' : 'never' };
      // Of several rooms one may have been lost, whatever ended before.
      const after = named && rooms.length > 1 ? null : this.#after(held);
      if (after !== null) return { held, least, most, why: after };
      if (!named) return { held, least, most, why: 'star' };
      if (rooms.length > 1) return { held, least, most, why: 'several' };
      const twins = reached.filter((one) => one.who === held.who && isSame(one.room, held.room)).length;
      return { held, least, most, why: twins > 1 ? 'beside' : connections > 1 ? 'connections' : 'named' };
    });
    return [...live, ...this.#ended.map((held): Due => ({ held, least: 0, most: 0, why: 'ended' }))];
  }

  /** What ended before to the same room and may have taken this subscription with it. */
  #after({ who, room }: Held): Why | null {
    const ended = this.#ended.filter((one) => isSame(one.room, room));
    if (ended.some((one) => one.who === who)) return 'after-own';
    if (ended.some((one) => !this.#closed.has(one.who))) return 'after-other';
    return ended.length > 0 ? 'after-close' : null;
  }

  #least(held: Held, rooms: readonly Room[]): number {
    if (rooms.some((room) => isSame(room, held.room))) return 1;
    return this.#reachesByStar(held, rooms) && this.#options.wildcards ? 1 : 0;
  }

  /** Whether a subscription to a `*` hears what it would match is free; so is a `*` that nobody has declared. */
  #most(held: Held, rooms: readonly Room[]): number {
    if (this.#options.profile === 'upstream') return 0;
    const hears = hasStar(held.room) && rooms.some((room) => !isSame(room, held.room) && admits(held.room, room));
    return hears || this.#reachesByStar(held, rooms) ? rooms.length : 0;
  }

  #reachesByStar(held: Held, rooms: readonly Room[]): boolean {
    const reaches = (room: Room): boolean => hasStar(room) && !isSame(room, held.room) && admits(room, held.room);
    return this.#options.profile === 'documented' && rooms.some(reaches);
  }

  #end(isIt: (held: Held) => boolean): void {
    for (const held of this.#held.filter(isIt)) {
      this.#held.splice(this.#held.indexOf(held), 1);
      this.#ended.push(held);
    }
  }
}

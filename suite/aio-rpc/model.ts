/**
 * Who hears what, written from the spec. It says for each connection which publishes it must and which it may be given,
 * and in which order those of one channel and one publisher come.
 */

/** A publish, as the model knows it. */
export interface Publication {
  readonly channel: string;
  readonly event: string | null;
  readonly publisher: number;
}

/** What one connection is to be given of one publish. */
export interface Due {
  readonly publication: Publication;
  /** `must`: exactly once, or once for each subscription that matches; `may`: any of that, or nothing. */
  readonly need: 'must' | 'may' | 'no';
  /** How many subscriptions match: the most deliveries that are allowed. */
  readonly most: number;
  /** Whether a subscription to a channel whose name begins the publish's, or the reverse, would match the event. */
  readonly alike: boolean;
  /** Whether one of the subscriptions that match was made more than once. */
  readonly again: boolean;
  /** Why it is due, or why not: what a difference is blamed on. */
  readonly why:
    | 'all'
    | 'event'
    | 'overlap'
    | 'beside-closed'
    | 'many'
    | 'publisher'
    | 'other-event'
    | 'ended'
    | 'never';
}

/** A subscription: to one event, or to all (null). `maybe` where a freedom decides whether it still is. */
interface Held {
  readonly event: string | null;
  state: 'held' | 'maybe' | 'ended';
  again: boolean;
}

export class PubSubModel {
  readonly #subscriptions: Map<string, Held[]>[];
  /** Channels to which a connection that has ended was subscribed. */
  readonly #left = new Set<string>();

  constructor(connections: number) {
    this.#subscriptions = Array.from({ length: connections }, () => new Map());
  }

  subscribe(connection: number, channel: string, event: string | null): void {
    const held = this.#of(connection, channel);
    const same = held.find((one) => one.event === event);
    if (same === undefined) {
      held.push({ event, state: 'held', again: false });
      return;
    }
    same.again = same.state !== 'ended';
    same.state = 'held';
  }

  /** Whether the connection holds this very subscription for sure. */
  holds(connection: number, channel: string, event: string | null): boolean {
    return this.#of(connection, channel).some((one) => one.event === event && one.state === 'held');
  }

  /** Without event, the subscription without event ends; whether those that name one end with it is free. */
  unsubscribe(connection: number, channel: string, event: string | null): void {
    for (const one of this.#of(connection, channel)) {
      if (one.event === event) one.state = 'ended';
      else if (event === null && one.state === 'held') one.state = 'maybe';
    }
  }

  /** A connection that has ended holds nothing. */
  close(connection: number): void {
    const channels = this.#subscriptions[connection] ?? new Map<string, Held[]>();
    for (const [channel, held] of channels) if (held.some((one) => one.state !== 'ended')) this.#left.add(channel);
    channels.clear();
  }

  /** What a connection is to be given of a publish that happens now. */
  due(connection: number, publication: Publication): Due {
    const { channel, event, publisher } = publication;
    const all = this.#of(connection, channel);
    const matching = all.filter((one) => one.event === null || one.event === event);
    const held = matching.filter((one) => one.state === 'held');
    const most = matching.filter((one) => one.state !== 'ended').length;
    const again = matching.some((one) => one.again);
    const alike = [...(this.#subscriptions[connection] ?? [])].some(
      ([name, held]) =>
        name !== channel &&
        (name.startsWith(channel) || channel.startsWith(name)) &&
        held.some((one) => one.event === null || one.event === event),
    );
    const need = held.length > 0 ? 'must' : most > 0 ? 'may' : 'no';
    if (need === 'no') {
      const why = matching.length > 0 ? 'ended' : all.some((one) => one.state !== 'ended') ? 'other-event' : 'never';
      return { publication, need, most, again, alike, why };
    }
    if (this.#left.has(channel)) return { publication, need, most, again, alike, why: 'beside-closed' };
    if (this.#patterns(channel) > 1) return { publication, need, most, again, alike, why: 'overlap' };
    if (connection !== publisher && this.#entitled(publication) > 2)
      return { publication, need, most, again, alike, why: 'many' };
    if (connection === publisher) return { publication, need, most, again, alike, why: 'publisher' };
    return { publication, need, most, again, alike, why: held[0]?.event === null ? 'all' : 'event' };
  }

  /** How many connections the publish must reach. */
  #entitled({ channel, event }: Publication): number {
    const entitles = (one: Held): boolean => one.state === 'held' && (one.event === null || one.event === event);
    return this.#subscriptions.filter((channels) => channels.get(channel)?.some(entitles)).length;
  }

  /** How many different events the channel is subscribed to, over all connections. */
  #patterns(channel: string): number {
    const patterns = new Set<string | null>();
    for (const connection of this.#subscriptions) {
      for (const one of connection.get(channel) ?? []) if (one.state !== 'ended') patterns.add(one.event);
    }
    return patterns.size;
  }

  #of(connection: number, channel: string): Held[] {
    const channels = this.#subscriptions[connection];
    const held = channels?.get(channel) ?? [];
    channels?.set(channel, held);
    return held;
  }
}

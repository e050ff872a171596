/** How long sentinels took to arrive: whether a subject keeps up with what it is given to tell. */
export class Lag {
  /** In milliseconds; none before the first one. */
  #leastMs = Number.POSITIVE_INFINITY;
  #mostMs = 0;

  /** One took so many milliseconds. */
  add(ms: number): void {
    this.#leastMs = Math.min(this.#leastMs, ms);
    this.#mostMs = Math.max(this.#mostMs, ms);
  }

  /** The longest, in milliseconds. */
  get mostMs(): number {
    return this.#mostMs;
  }

  /**
   * How many of so many places a subject has work for. One that is merely far away takes as long for everything; one that
   * takes ever longer has more to tell than it can, and would be late for what must come by a deadline.
   */
  placesOf(places: number, timeoutMs: number): number {
    if (this.#mostMs < 4 * this.#leastMs || this.#mostMs < timeoutMs / 8) return places;
    return this.#mostMs < timeoutMs / 4 ? Math.ceil(places / 2) : 1;
  }
}

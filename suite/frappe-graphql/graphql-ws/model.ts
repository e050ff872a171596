/**
 * What the operations of some connections must and may be told, written from the spec. An operation is live, or over,
 * when something that was sent behind its start, or its end, has been answered in a second round trip.
 */

/** How far an operation is: what is told to it while it is `starting` or `ending` is free. */
type Phase = 'starting' | 'live' | 'ending' | 'over';

/** An operation as the model knows it. */
export interface Running {
  /** Its connection. */
  readonly who: number;
  readonly id: string;
  phase: Phase;
  /** What ended it. */
  end: 'stopped' | 'stopped-at-once' | 'replaced' | null;
  /** The round trips on its connection since it is so far. */
  trips: number;
}

/** Why an operation is told something: what is blamed where it is not. */
export type Why = 'first' | 'goes-on' | 'own' | 'again' | 'second' | 'others-stopped';

/** How many round trips show that what was sent before them was dealt with. */
const enough = 2;

export class OperationsModel {
  readonly #all: Running[] = [];
  /** Those that had to be told something. */
  readonly #told = new Set<Running>();

  get all(): readonly Running[] {
    return this.#all;
  }

  /** The operation that an id names on a connection; null where none is running. */
  runningAs(who: number, id: string): Running | null {
    return this.runningOn(who).find((one) => one.id === id) ?? null;
  }

  runningOn(who: number): readonly Running[] {
    return this.#all.filter((one) => one.who === who && (one.phase === 'starting' || one.phase === 'live'));
  }

  /** An operation is started, and stops what has its id. */
  start(who: number, id: string): Running {
    const before = this.runningAs(who, id);
    if (before !== null) end(before, 'replaced');
    const started: Running = { who, id, phase: 'starting', end: null, trips: 0 };
    this.#all.push(started);
    return started;
  }

  stop(one: Running): void {
    end(one, one.phase === 'starting' ? 'stopped-at-once' : 'stopped');
  }

  /**
   * Something was answered on a connection. `completes` says how many were sent there under an id: one that was stopped
   * may be told something until then.
   */
  trip(who: number, completes: (id: string) => number): void {
    for (const one of this.#all.filter((other) => other.who === who)) {
      if (++one.trips < enough) continue;
      if (one.phase === 'starting') one.phase = 'live';
      if (one.phase !== 'ending') continue;
      const ended = this.#all.filter((other) => other.who === who && other.id === one.id && other.end !== null);
      if (one.end !== 'stopped' || completes(one.id) >= ended.length) one.phase = 'over';
    }
  }

  /** Whether nothing but this was ever started under its id on its connection. */
  isAlone({ who, id }: Running): boolean {
    return this.#all.filter((one) => one.who === who && one.id === id).length === 1;
  }

  /** Who must be told a change that is made now, and why. */
  due(): ReadonlyMap<Running, Why> {
    const due = this.#all.filter(({ phase }) => phase === 'live');
    const all = new Map(due.map((one) => [one, this.#why(one)]));
    for (const one of due) this.#told.add(one);
    return all;
  }

  #why(one: Running): Why {
    const others = this.#all.filter((other) => other !== one);
    const before = others.filter(({ who, id, end: ended }) => who === one.who && id === one.id && ended !== null);
    if (before.at(-1)?.end === 'replaced') return 'second';
    if (before.length > 0) return 'again';
    if (others.some(({ who, id }) => who !== one.who && id === one.id)) return 'own';
    if (others.some(({ end: ended }) => ended !== null)) return 'others-stopped';
    return this.#told.has(one) ? 'goes-on' : 'first';
  }
}

function end(one: Running, how: NonNullable<Running['end']>): void {
  Object.assign(one, { phase: 'ending', end: how, trips: 0 } satisfies Partial<Running>);
}

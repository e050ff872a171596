/**
 * How a requirement was seen to be broken: a frame that was forbidden or malformed, a frame that never came, a frame
 * that came where a sentinel says that none may, or a run that differs from the model.
 */
export type FaultKind = 'commission' | 'omission' | 'absence' | 'missing' | 'extra' | 'twice' | 'order' | 'data';

/** One piece of evidence about one requirement: what was seen, and the frames that decide. */
export interface Finding {
  readonly requirement: string;
  readonly outcome: 'holds' | 'broken' | 'inconclusive' | 'untestable';
  readonly by: 'scenario' | 'property' | 'monitor' | 'schema';
  readonly kind: FaultKind | null;
  /** What the requirement demands here, in words. */
  readonly expected: string | null;
  /** What came instead, in words. */
  readonly seen: string | null;
  /** Why nothing could be decided (`inconclusive`, `untestable`), or what a reader should know. */
  readonly reason: string | null;
  /** Indexes into the recording of the take. */
  readonly frames: readonly number[];
}

/** The freedom that a subject was seen to take. */
export interface Reading {
  readonly id: string;
  readonly reading: string;
  readonly note: string | null;
  readonly frames: readonly number[];
}

/** How a planned source of evidence ended. */
export interface Finished {
  readonly source: string;
  readonly outcome: 'finished' | 'stopped' | 'error' | 'skipped' | 'not-run';
  readonly reason: string | null;
  /** The requirement whose breach stopped it. */
  readonly blame: string | null;
}

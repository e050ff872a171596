import type { Event, RunStarted } from './events.js';

/** How a reporter gets rid of its text. */
export type Write = (text: string) => void;

/** What the baseline says of a requirement in a run. */
export interface BaselineNote {
  readonly requirement: string;
  readonly profile: string;
  readonly binding: string | null;
  /**
   * expected: it fails, as the entry says. excused: it is inconclusive and the entry lets it. stale: it passes, so the
   * entry has to go. expired: the entry's day is past, it excuses nothing any more.
   */
  readonly state: 'expected' | 'excused' | 'stale' | 'expired';
  readonly reason: string;
  readonly link: string | null;
}

/** How all runs together ended. */
export interface Outcome {
  /** The exit status of the tool. */
  readonly exit: number;
  readonly baseline: readonly BaselineNote[];
  /** What else the person should know, one sentence each. */
  readonly notes: readonly string[];
}

/** What reporters need to know that events do not say. */
export interface ReporterContext {
  readonly write: Write;
  readonly version: string;
  /** Whether colours may be used. */
  readonly colour: boolean;
  /** Whether a progress line may be drawn and redrawn. */
  readonly live: boolean;
  readonly columns: number;
  /** The words of a command line that reach the subject of a run again: `--url …`, `--target …`, or none. */
  readonly reach: (run: RunStarted) => readonly string[];
  /** Whether the baseline expects this requirement not to pass. */
  readonly expects: (run: RunStarted, requirement: string) => boolean;
}

/** Writes a report: sees every event as it comes, and in the end the outcome. */
export interface Reporter {
  event(event: Event): void;
  end(outcome: Outcome): void;
}

export type CreateReporter = (context: ReporterContext) => Reporter;

import type { Event, RunStarted } from '../generated/types/tool.js';

/** How a reporter gets rid of its text. */
export type Write = (text: string) => void;

/** What an entry of the baseline came to; the judge decides it, reporters only tell it. */
export interface BaselineNote {
  readonly requirement: string;
  readonly profile: string;
  /** The binding, where the protocol has several. */
  readonly binding: string | null;
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
  /** Whether SHOULD counts too. */
  readonly strict: boolean;
  /** Whether the baseline expects this requirement not to pass. */
  readonly expects: (run: RunStarted, requirement: string) => boolean;
}

/** Writes a report: sees every event as it comes, and in the end the outcome. */
export interface Reporter {
  event(event: Event): void;
  end(outcome: Outcome): void;
}

export type CreateReporter = (context: ReporterContext) => Reporter;

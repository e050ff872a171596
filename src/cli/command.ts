import type { Arguments, Options } from './options.js';
import type { Output } from './output.js';

/** What surrounds a command; tests bring their own. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Aborted by SIGINT or SIGTERM, with the signal's name as the reason. */
  readonly interrupt: AbortSignal;
}

/** One command of the tool. */
export interface Command {
  /** The words behind `wireproof`, for the help. */
  readonly usage: string;
  readonly summary: string;
  /** Paragraphs of the help, below the options. */
  readonly details?: readonly string[];
  readonly options: Options;
  /** Returns the exit status. Throws UsageError, UnreachableError. */
  run(args: Arguments, around: Surroundings): Promise<number>;
}

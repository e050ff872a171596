import type { BaselineNote } from './baseline.js';

/** The part of a folded run that exit statuses and baselines are made from. */
export interface JudgedRun {
  readonly protocol: string;
  readonly binding: string | null;
  readonly profile: string;
  readonly requirements: readonly {
    readonly id: string;
    readonly level: 'MUST' | 'SHOULD' | 'MAY';
    readonly verdict: 'pass' | 'fail' | 'inconclusive' | 'untestable' | 'not-run' | 'error';
  }[];
  /** Whether the suite itself went wrong somewhere in the run. */
  readonly suiteFailed: boolean;
  /** Whether the run answered what it was for, though no requirement that counts was judged: a script played again. */
  readonly answered?: boolean;
}

/** What decides an exit status beside the verdicts. */
export interface Circumstances {
  /** Whether SHOULD counts too. */
  readonly strict: boolean;
  /** The signal that ended the runs early. */
  readonly interrupted: 'SIGINT' | 'SIGTERM' | null;
  readonly baseline: readonly BaselineNote[];
}

/**
 * The exit status of all runs together, the first that applies: 4 the suite itself failed; 130, 143 interrupted; 3
 * nothing that counts was judged in a run; 1 something that counts failed or stayed inconclusive beyond the baseline,
 * or the baseline is out of date; 0. (2, a wrong command line or file, never gets as far as a run.)
 */
export function exitStatus(runs: readonly JudgedRun[], { strict, interrupted, baseline }: Circumstances): number {
  if (runs.some((run) => run.suiteFailed)) return 4;
  if (interrupted !== null) return interrupted === 'SIGINT' ? 130 : 143;
  const counting = (run: JudgedRun) =>
    run.requirements.filter(({ level }) => level === 'MUST' || (strict && level === 'SHOULD'));
  const judged = (run: JudgedRun): boolean =>
    run.answered === true || counting(run).some(({ verdict }) => verdict === 'pass' || verdict === 'fail');
  if (runs.length === 0 || !runs.every(judged)) return 3;
  if (baseline.some(({ state }) => state === 'stale' || state === 'expired')) return 1;
  const bad = runs.some((run) =>
    counting(run).some(
      ({ id, verdict }) => (verdict === 'fail' || verdict === 'inconclusive') && !isExcused(run, id, baseline),
    ),
  );
  return bad ? 1 : 0;
}

function isExcused(run: JudgedRun, id: string, baseline: readonly BaselineNote[]): boolean {
  return baseline.some(
    (note) =>
      note.requirement === id &&
      note.profile === run.profile &&
      note.binding === run.binding &&
      (note.state === 'expected' || note.state === 'excused'),
  );
}

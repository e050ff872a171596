import { requirementsOf } from '../generated/requirements/index.js';
import type { Event, RunStarted } from '../generated/types/tool.js';
import { exitStatus, type JudgedRun } from '../judge/exit.js';
import { createFold, type FoldedRun } from '../report/fold.js';
import { type BaselineFile, readBaseline } from './baseline-file.js';
import type { Surroundings } from './command.js';
import type { Arguments } from './options.js';
import { openReporters, type Reporters } from './reporters.js';
import type { Job, Opened } from './subjects.js';
import { unstartedRun } from './unstarted.js';

/** How one subject is judged, once it is ready. */
export type Play = (job: Job, opened: Opened, emit: (event: Event) => void) => Promise<void>;

/** Whether a run answered what it was for, and what is to be said of it. */
export type Answer = (run: FoldedRun) => { readonly answered: boolean; readonly note: string | null };

/** What a session is asked for. */
export interface SessionOptions {
  readonly jobs: readonly Job[];
  readonly strict: boolean;
  readonly seed: number;
  /** For runs that are for something else than judging requirements. */
  readonly answer?: Answer;
}

/**
 * Judges subjects one after the other, tells the reporters, and finds the exit status. Whatever has to be right before
 * anything runs (report files, baseline) is checked first. Throws UsageError.
 */
export async function runSession(
  { jobs, strict, seed, answer }: SessionOptions,
  args: Arguments,
  around: Surroundings,
  play: Play,
): Promise<number> {
  const today = new Date().toISOString().slice(0, 10);
  const baseline = await readBaseline(args, around.cwd, today);
  const reaches = new Map<RunStarted, readonly string[]>();
  const reporters = await openReporters(args.all('reporter'), around, {
    strict,
    reach: (run) => reaches.get(run) ?? [],
    expects: (run, requirement) => baseline.covers(run, requirement),
  });
  const fold = createFold();
  const notes: string[] = [];
  let crashed = false;
  try {
    for (const job of jobs) {
      if (around.interrupt.aborted) break;
      const emit = (event: Event): void => {
        if (event.type === 'run-started') reaches.set(event, job.reach);
        fold.event(event);
        reporters.event(event);
      };
      await judge(job, around, seed, notes, play, emit);
    }
  } catch (error) {
    crashed = true;
    notes.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const answers = answer ?? (() => ({ answered: false, note: null }));
  return conclude({ runs: fold.runs(), crashed, strict, baseline, notes, around, reporters, answers });
}

/** Judges one subject: makes it ready, has it played with, and ends what was started. `notes` is added to. */
export async function judge(
  job: Job,
  around: Pick<Surroundings, 'interrupt' | 'version'>,
  seed: number,
  notes: string[],
  play: Play,
  emit: (event: Event) => void,
): Promise<void> {
  const opened = await job.open(around.interrupt);
  try {
    if (opened.problem !== null) {
      const { reason, tail } = opened.problem;
      if (tail !== '') notes.push('The last that it printed:', ...tail.split('\n').map((line) => `  ${line}`));
      for (const event of unstartedRun(
        { job, opened, reason, seed, version: around.version, interrupted: around.interrupt.aborted },
        requirementsOf(job.protocol),
      ))
        emit(event);
      return;
    }
    await play(job, opened, emit);
    const end = opened.process?.ended() ?? null;
    if (end !== null) {
      notes.push(`The server that was started ${end} during the run. The last that it printed:`);
      notes.push(...(opened.process?.tail() ?? '').split('\n').map((line) => `  ${line}`));
    }
  } finally {
    await opened.close();
  }
}

interface Conclusion {
  readonly runs: readonly FoldedRun[];
  readonly crashed: boolean;
  readonly strict: boolean;
  readonly baseline: BaselineFile;
  readonly notes: readonly string[];
  readonly around: Surroundings;
  readonly reporters: Reporters;
  readonly answers: Answer;
}

function conclude({ runs, crashed, strict, baseline, notes, around, reporters, answers }: Conclusion): number {
  const judged = runs.map((run) => ({ ...judgedRun(run), answered: answers(run).answered }));
  const answered = runs.map((run) => answers(run).note).filter((note) => note !== null);
  const { notes: entries, told } = baseline.settle(judged);
  const { interrupt } = around;
  const interrupted = interrupt.aborted ? (interrupt.reason === 'SIGINT' ? 'SIGINT' : 'SIGTERM') : null;
  const exit = crashed ? 4 : exitStatus(judged, { strict, interrupted, baseline: entries });
  reporters.end({ exit, baseline: entries, notes: [...told, ...notes, ...runs.flatMap(faults), ...answered] });
  return exit;
}

/** What went wrong in the suite itself, line by line. */
function faults({ scenarios }: FoldedRun): readonly string[] {
  return scenarios.flatMap(({ scenario, outcome, reason }) =>
    outcome === 'error' ? `${scenario} went wrong in itself: ${reason}`.split('\n') : [],
  );
}

/** What exit statuses and baselines are made from. */
export function judgedRun({ start, requirements, scenarios }: FoldedRun): JudgedRun {
  const { protocol, binding, profile } = start;
  return {
    protocol,
    binding,
    profile,
    requirements: requirements.map(({ requirement: { id, level }, verdict }) => ({ id, level, verdict })),
    suiteFailed:
      scenarios.some(({ outcome }) => outcome === 'error') || requirements.some(({ verdict }) => verdict === 'error'),
  };
}

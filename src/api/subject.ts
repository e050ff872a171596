import { randomInt } from 'node:crypto';
import { realClock } from '../base/clock.js';
import { checkFilter, globMatcher } from '../cli/glob.js';
import { judge, judgedRun } from '../cli/session.js';
import { didYouMean } from '../cli/similar.js';
import { chosenProtocols, type Job, referenceJob, targetJob, urlJob } from '../cli/subjects.js';
import { loadSuites, reachOf, suiteFor } from '../cli/suites.js';
import { checkTarget, type Overrides, readTargetFile, type TargetFile, urlProblem } from '../cli/target.js';
import { UsageError } from '../cli/usage-error.js';
import { readVersion } from '../cli/version.js';
import type { Event, Report, Target } from '../generated/types/tool.js';
import { exitStatus } from '../judge/exit.js';
import { protocolOf, protocols } from '../protocols.js';
import { createFold, type FoldedRun } from '../report/fold.js';
import { reportOf } from '../report/json.js';
import { run } from '../runner/run.js';
import type { ConformOptions } from './options.js';

/** One judged server: the report, and what it was made from. */
export interface Judged {
  readonly report: Report;
  readonly run: FoldedRun;
  /** The words of a command line that reach the server again. */
  readonly reach: readonly string[];
}

/** Judges one server. Throws UsageError. */
export async function judgeSubject(options: ConformOptions): Promise<Judged> {
  const { filter, signal: interrupt = new AbortController().signal, strict = false, onEvent } = options;
  const settings = {
    seed: whole('seed', options.seed ?? randomInt(2 ** 31 - 1), -(2 ** 31)),
    runs: whole('runs', options.runs ?? 100),
    concurrency: whole('concurrency', options.concurrency ?? 8),
    budgetMs: options.budgetMs ?? null,
  };
  const job = await jobOf(options);
  const suites = await loadSuites([job.protocol]);
  if (typeof filter === 'string') checkFilter(filter, [...suites.values()]);
  const version = readVersion();
  const fold = createFold();
  const emit = (event: Event): void => {
    fold.event(event);
    onEvent?.(event);
  };
  await judge(
    job,
    { interrupt, version },
    settings.seed,
    [],
    (_, opened, emit) =>
      run({
        ...settings,
        loaded: suiteFor(suites, job.protocol),
        ...reachOf(opened, { version }),
        clock: realClock,
        filter: typeof filter === 'string' ? globMatcher(filter) : (filter ?? null),
        shard: null,
        signal: interrupt,
        version,
        emit,
        saveReplay: null,
      }),
    emit,
  );
  const [folded] = fold.runs();
  if (folded === undefined) throw new Error('the run said nothing');
  const interrupted = interrupt.aborted ? 'SIGTERM' : null;
  const exit = exitStatus([judgedRun(folded)], { strict, interrupted, baseline: [] });
  return { report: reportOf([folded], version, { exit }), run: folded, reach: job.reach };
}

/** A job that is of the binding which was asked for, where one was. */
async function jobOf(options: ConformOptions): Promise<Job> {
  const { binding } = options;
  const job = await anyJob(options);
  if (binding === undefined || binding === job.binding) return job;
  throw new UsageError(`What is to be judged is of the binding ${job.binding}; \`binding\` says ${binding}.`);
}

async function anyJob({ protocol, binding, url, target, profile, timeoutMs }: ConformOptions): Promise<Job> {
  if (protocol !== undefined) checkBinding(protocol, binding);
  const overrides: Overrides = {
    url: url ?? null,
    profile: profile ?? null,
    timeoutMs: timeoutMs === undefined ? null : whole('timeoutMs', timeoutMs),
  };
  if (target !== undefined) {
    const read = await readTarget(target);
    if (protocol !== undefined && protocol !== read.target.protocol) {
      throw new UsageError(`The target is one of ${read.target.protocol}, but ${protocol} was to be judged.`);
    }
    checkUrl(url, read.target.protocol);
    return targetJob(read, typeof target === 'string' ? target : 'target.json', overrides);
  }
  if (protocol === undefined) throw new UsageError('`protocol` or `target` has to say what is judged.');
  checkUrl(url, protocol);
  return url === undefined
    ? referenceJob(protocol, overrides, { binding: binding ?? null })
    : urlJob(protocol, url, overrides);
}

function checkUrl(url: string | undefined, protocol: string): void {
  const problem = url === undefined ? null : urlProblem(url, protocol);
  if (problem !== null) throw new UsageError(`\`url\` ${problem}`);
}

/** Checks the name of a binding, and of its protocol. Throws UsageError. */
function checkBinding(protocol: string, binding: string | undefined): void {
  chosenProtocols([protocol]);
  const { bindings } = protocolOf(protocol);
  if (binding === undefined || bindings.includes(binding)) return;
  if (bindings.length === 0) throw new UsageError(`\`binding\` is ${binding}, but ${protocol} has none.`);
  const hint = didYouMean(binding, bindings);
  throw new UsageError(`${protocol} has no binding \`${binding}\`.${hint} Its bindings are ${bindings.join(', ')}.`);
}

function readTarget(target: string | Target): Promise<TargetFile> {
  const known = protocols.map(({ id }) => id);
  if (typeof target === 'string') return readTargetFile(target, known);
  // Paths in it are relative to the working folder, as if it stood in a file there.
  const text = JSON.stringify(target, null, 2);
  return checkTarget({ path: 'target', text, value: target, line: () => 1 }, known);
}

function whole(name: string, value: number, least = 1): number {
  if (Number.isInteger(value) && value >= least) return value;
  throw new UsageError(`\`${name}\` is a whole number of at least ${least}; found ${value}.`);
}

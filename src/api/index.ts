/**
 * Conformance from code: {@link conform} judges one server and returns the report.
 *
 * @module wireproof
 */
import type { Report } from '../generated/types/tool.js';
import type { ConformOptions } from './options.js';
import { judgeSubject } from './subject.js';

export { UsageError } from '../cli/usage-error.js';
export type {
  Event,
  Profile,
  Report,
  ReportFailure,
  ReportObservation,
  ReportRequirement,
  ReportRun,
  Target,
  Verdict,
} from '../generated/types/index.js';
export { type Protocol, protocols } from '../protocols.js';
export type { ConformOptions } from './options.js';

/**
 * Judges one server by the suite of its protocol, and prints nothing.
 *
 * The report lists every requirement of the profile with its verdict. Whatever the server does, this resolves: where it
 * cannot be reached, all is inconclusive and `exit` is 3. `exit` is the status that the command line would end with: 0
 * where nothing that counts failed.
 *
 * @example
 * ```ts
 * const report = await conform({ protocol: 'aio-rpc', url: 'ws://127.0.0.1:8080/' });
 * const failed = report.runs.flatMap((run) => run.requirements.filter(({ verdict }) => verdict === 'fail'));
 * ```
 *
 * @throws {@link UsageError} before anything is sent, where the options or the target file are wrong.
 */
export async function conform(options: ConformOptions): Promise<Report> {
  return (await judgeSubject(options)).report;
}

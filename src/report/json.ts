import type { EvidenceEvent } from '../generated/types/tool.js';
import { createFold, type FoldedRequirement, type FoldedRun, summaryOf } from './fold.js';
import type { Outcome, Reporter, ReporterContext } from './reporter.js';

/** One JSON document for programs: every requirement of every run, with its verdict and what broke it. */
export function jsonReporter({ write, version }: Pick<ReporterContext, 'write' | 'version'>): Reporter {
  const fold = createFold();
  return {
    event: (event) => fold.event(event),
    end: (outcome) => write(`${JSON.stringify(reportOf(fold.runs(), version, outcome), null, 2)}\n`),
  };
}

/** The report of runs, as `schemas/tool/report.schema.json` describes it. */
export function reportOf(runs: readonly FoldedRun[], version: string, { exit }: Pick<Outcome, 'exit'>) {
  return {
    format: 1 as const,
    tool: 'wireproof' as const,
    version,
    exit,
    complete: runs.every((run) => run.finish?.complete === true),
    runs: runs.map(reportRun),
  };
}

/** One run of a report. */
export function reportRun({ start, finish, requirements, observations }: FoldedRun) {
  return {
    protocol: start.protocol,
    binding: start.binding,
    profile: start.profile,
    target: start.target,
    capabilities: start.capabilities,
    contact: start.contact,
    seed: start.seed,
    nonce: start.nonce,
    startedAt: start.startedAt,
    durationMs: finish?.durationMs ?? 0,
    complete: finish?.complete ?? false,
    interrupted: finish?.interrupted ?? false,
    summary: summaryOf(requirements),
    requirements: requirements.map(requirementOf),
    observations: observations.map(({ id, reading, scenario, note, frames }) => {
      return { id, reading, scenario, note, frames };
    }),
  };
}

function requirementOf({ requirement, verdict, reason, scenarios, holds, broken, failures }: FoldedRequirement) {
  return {
    id: requirement.id,
    level: requirement.level,
    source: requirement.source,
    quote: requirement.quote,
    sentence: requirement.sentence,
    verdict,
    reason,
    scenarios,
    holds,
    broken,
    failures: failures.map(failureOf),
  };
}

function failureOf({ scenario, by, kind, expected, seen, frames, transcript, replay, script }: EvidenceEvent) {
  return { scenario, by, kind, expected, seen, frames, transcript, replay, ...(script === null ? {} : { script }) };
}

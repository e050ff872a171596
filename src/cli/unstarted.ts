import type { Requirement } from '../generated/requirement.js';
import type { Event } from '../generated/types/tool.js';
import { summaryOf } from '../report/fold.js';
import { applicable } from '../runner/plan.js';
import { shownTarget } from '../runner/shown-target.js';
import type { Job, Opened } from './subjects.js';

/** A run that never began, because its subject could not be started, or what is behind it not be played. */
export interface Unstarted {
  readonly job: Job;
  readonly opened: Opened;
  readonly reason: string;
  readonly seed: number;
  readonly version: string;
  readonly interrupted: boolean;
}

/** The events of a run that never began: every requirement is listed, and nothing is known of any. */
export function unstartedRun(about: Unstarted, requirements: readonly Requirement[]): readonly Event[] {
  const { job, opened, reason, seed, version, interrupted } = about;
  const judged = applicable(requirements, opened.target).filter(({ choice }) => choice === null);
  const decided = judged.map((requirement) => ({
    type: 'requirement-decided' as const,
    requirement: requirement.id,
    level: requirement.level,
    verdict: 'inconclusive' as const,
    reason,
    scenarios: [],
    holds: 0,
    broken: 0,
  }));
  const folded = judged.map((requirement) => {
    return { requirement, verdict: 'inconclusive' as const, reason, scenarios: [], holds: 0, broken: 0, failures: [] };
  });
  return [
    {
      type: 'run-started',
      format: 1,
      tool: 'wireproof',
      version,
      protocol: job.protocol,
      binding: opened.target.binding,
      profile: job.profile,
      target: shownTarget(opened.target),
      capabilities: {},
      seed,
      nonce: '',
      startedAt: new Date().toISOString(),
      contact: { ok: false, reason },
      plan: { requirements: judged.map(({ id }) => id), scenarios: [] },
    },
    ...decided,
    { type: 'run-finished', complete: !interrupted, interrupted, durationMs: 0, summary: summaryOf(folded) },
  ];
}

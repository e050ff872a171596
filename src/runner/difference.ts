import type { Finding } from '../judge/evidence.js';
import type { Performance } from './perform.js';

/** A difference, told apart from others by the requirement and its kind. */
export interface Difference {
  readonly finding: Finding;
  readonly performance: Performance;
}

/** The first thing that a performance got wrong, suspicions included. */
export function differenceOf(performance: Performance): Difference | null {
  const broken = performance.findings.find((one) => one.outcome === 'broken') ?? performance.suspicions[0];
  return broken === undefined ? null : { finding: broken, performance };
}

/** Whether a performance shows the same difference: the same requirement, broken in the same way. */
export function sameDifference(wanted: Difference, performance: Performance): Difference | null {
  const all = [...performance.findings, ...performance.suspicions];
  const finding = all.find(
    (one) =>
      one.outcome === 'broken' && one.requirement === wanted.finding.requirement && one.kind === wanted.finding.kind,
  );
  return finding === undefined ? null : { finding, performance };
}

/** Whether something that never came is what was wrong. */
export function isOmission(finding: Finding): boolean {
  return finding.kind === 'omission' || finding.kind === 'missing';
}

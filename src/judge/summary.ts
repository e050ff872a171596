import type { Decision, Verdict } from './decide.js';

/** How many requirements of one level came to each verdict. */
export interface Counts {
  pass: number;
  fail: number;
  inconclusive: number;
  untestable: number;
  notRun: number;
  error: number;
}

const keys: Record<Verdict, keyof Counts> = {
  pass: 'pass',
  fail: 'fail',
  inconclusive: 'inconclusive',
  untestable: 'untestable',
  'not-run': 'notRun',
  error: 'error',
};

/** Counts verdicts by level. */
export function summarise(
  decisions: readonly { readonly requirement: Pick<Decision['requirement'], 'level'>; readonly verdict: Verdict }[],
): { must: Counts; should: Counts; may: Counts } {
  const summary = { must: noCounts(), should: noCounts(), may: noCounts() };
  const levels = { MUST: summary.must, SHOULD: summary.should, MAY: summary.may };
  for (const { requirement, verdict } of decisions) levels[requirement.level][keys[verdict]]++;
  return summary;
}

function noCounts(): Counts {
  return { pass: 0, fail: 0, inconclusive: 0, untestable: 0, notRun: 0, error: 0 };
}

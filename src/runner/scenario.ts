import type { Finding } from '../judge/evidence.js';
import type { Scenario } from '../words/suite.js';
import { type Performance, perform, type Stage } from './perform.js';

/** What a source came to: evidence with the transcripts that its frames point into. */
export interface Outcome {
  readonly outcome: 'finished' | 'stopped' | 'error' | 'not-run';
  readonly reason: string | null;
  readonly blame: string | null;
  readonly shown: readonly Shown[];
}

/** The evidence of one performance. */
export interface Shown {
  readonly performance: Performance;
  readonly findings: readonly Finding[];
}

/**
 * Runs a scenario. An omission counts when it repeats on fresh names with three times the deadline; what never came
 * but came in the repeat is inconclusive.
 */
export async function runScenario(stage: Stage, definition: Scenario<unknown>): Promise<Outcome> {
  const manner = { by: 'scenario', title: definition.title } as const;
  const first = await perform(stage, { ...manner, patience: 1 }, (context) => definition.run(context));
  const suspicion = first.suspicions[0];
  if (suspicion === undefined) return outcomeOf(first, [{ performance: first, findings: first.findings }]);
  const again = await perform(stage, { ...manner, patience: 3 }, (context) => definition.run(context));
  const seenAgain = again.findings.some((one) => one.requirement === suspicion.requirement && one.kind === 'omission');
  if (seenAgain) stage.confirmed.add(suspicion.requirement);
  const doubt: Finding[] = seenAgain || again.outcome === 'interrupted' ? [] : [seenOnce(suspicion)];
  return outcomeOf(again, [
    { performance: first, findings: first.findings },
    { performance: again, findings: [...again.findings, ...doubt] },
  ]);
}

/** An omission that did not repeat: nobody knows. */
export function seenOnce(suspicion: Finding): Finding {
  return {
    ...suspicion,
    outcome: 'inconclusive',
    kind: null,
    reason: `seen once: ${suspicion.expected ?? 'what was expected'} did not come, and came when it was tried again`,
  };
}

function outcomeOf(last: Performance, shown: readonly Shown[]): Outcome {
  const outcome = last.outcome === 'interrupted' ? 'not-run' : last.outcome;
  return { outcome, reason: last.reason, blame: last.blame, shown };
}

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
  const waitsMs = definition.waitsMs?.(stage.target) ?? 0;
  const manner = { by: 'scenario', title: definition.title, waitsMs } as const;
  const first = await perform(stage, { ...manner, patience: 1 }, (context) => definition.run(context));
  const suspicion = first.suspicions[0];
  if (suspicion === undefined) return outcomeOf(first, [{ performance: first, findings: first.findings }]);
  const suspected = suspicion.requirement;
  const again = await perform(stage, { ...manner, patience: 3, suspected }, (context) => definition.run(context));
  const seenAgain = again.findings.some((one) => one.requirement === suspected && one.kind === 'omission');
  if (seenAgain) stage.confirmed.add(suspected);
  const doubt: Finding[] = again.suspicions.map((one) => seenOnce(one, 'the first try did not come so far'));
  if (!seenAgain) doubt.push(seenOnce(suspicion, howAgain(again)));
  return outcomeOf(again, [
    { performance: first, findings: first.findings },
    { performance: again, findings: [...again.findings, ...(again.outcome === 'interrupted' ? [] : doubt)] },
  ]);
}

/** An omission that did not repeat: nobody knows. */
export function seenOnce(suspicion: Finding, how: string): Finding {
  const reason = `seen once: ${suspicion.expected ?? 'what was expected'} did not come; ${how}`;
  return { ...suspicion, outcome: 'inconclusive', kind: null, reason };
}

/** What became of the second try at something that did not come. */
export function howAgain({ outcome, reason }: Performance): string {
  return outcome === 'finished' ? 'it came when it was tried again' : `when it was tried again: ${reason}`;
}

/** What an interrupted performance saw to hold is not all that it would have asked for: it shows nothing. */
function outcomeOf(last: Performance, shown: readonly Shown[]): Outcome {
  const { reason, blame } = last;
  if (last.outcome !== 'interrupted') return { outcome: last.outcome, reason, blame, shown };
  const broken = shown.map(({ performance, findings }) => ({
    performance,
    findings: findings.filter((one) => one.outcome === 'broken'),
  }));
  return { outcome: 'not-run', reason: reason ?? 'the run was interrupted', blame, shown: broken };
}

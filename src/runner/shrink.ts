import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../base/json.js';
import { type Difference, sameDifference } from './difference.js';
import type { Performance, Stage } from './perform.js';

export interface ShrinkOptions {
  readonly stage: Stage;
  readonly arbitrary: Arbitrary<Json>;
  readonly seed: number;
  /** Which script of the seed failed. */
  readonly at: number;
  readonly script: Json;
  readonly first: Difference;
  performScript(script: Json, patience: number, deadlineMs?: number): Promise<Performance>;
}

export interface Shrunk {
  readonly script: Json;
  readonly difference: Difference;
}

const mostRuns = 200;
const mostMs = 10_000;
const shortestDeadlineMs = 250;

/**
 * Makes a failing script smaller while it fails in the same way. It is short of breath while it searches; what it
 * finds must fail at the full deadline, else the script stays as it was drawn.
 */
export async function shrink(options: ShrinkOptions): Promise<Shrunk> {
  const { stage, first, performScript } = options;
  const full = stage.target.timeoutMs;
  const deadlineMs = Math.min(full, Math.max(shortestDeadlineMs, 5 * stage.lag.mostMs, 2 * stage.target.settleMs));
  const until = stage.clock.now() + mostMs;
  let runs = 0;
  let smallest: Json = options.script;
  let begun = false;
  let dead = false;
  const fails = async (script: Json): Promise<boolean> => {
    if (!begun) {
      begun = true;
      return true;
    }
    if (dead || ++runs > mostRuns || stage.clock.now() > until || stage.signal.aborted) return false;
    const performance = await performScript(script, 1, deadlineMs);
    const found = sameDifference(first, performance);
    // Stopped without a breach: nobody answers any more, and nothing smaller can be learned.
    dead = found === null && performance.outcome === 'stopped' && performance.blame === null;
    if (found !== null) smallest = script;
    return found !== null;
  };
  await fc.check(
    fc.asyncProperty(options.arbitrary, async (script) => !(await fails(script))),
    { seed: options.seed, path: String(options.at), numRuns: 1 },
  );
  if (smallest === options.script) return { script: options.script, difference: first };
  const last = sameDifference(first, await performScript(smallest, 1));
  return last === null ? { script: options.script, difference: first } : { script: smallest, difference: last };
}

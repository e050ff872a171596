import type { Verdict } from '../../src/judge/decide.js';
import type { Seen } from '../truth/memory-run.js';
import { runOverSockets } from '../truth/socket-run.js';
import { whileBusy } from './busy.js';
import { type SteadySubject, steadySubjects } from './subjects.js';

/** How many scripts of each property are run. */
const scripts = 20;

/**
 * Judges the same subjects again and again over real sockets, each time with another seed, some times while the machine
 * is busy. Prints a line a run. Exit status 1: some verdict was not always the same.
 */
async function main(): Promise<number> {
  const begun = performance.now();
  let runs = 0;
  let differences = 0;
  for (const subject of await steadySubjects()) {
    let first: ReadonlyMap<string, Verdict> | null = null;
    for (let seed = 1; seed <= subject.runs; seed++) {
      const busy = isBusy(subject, seed);
      const started = performance.now();
      const seen = await (busy ? whileBusy(() => judge(subject, seed)) : judge(subject, seed));
      first ??= seen.verdicts;
      const wrong = [...differencesBetween(first, seen.verdicts), ...meaningless(subject, seen)];
      runs++;
      differences += wrong.length > 0 ? 1 : 0;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const what = `${subject.subject.id} ${subject.title}, seed ${seed}${busy ? ', busy' : ''}`;
      console.log(`${wrong.length > 0 ? 'differs' : 'same   '}  ${what}: ${counts(seen.verdicts)} (${seconds} s)`);
      for (const line of wrong) console.log(`         ${line}`);
    }
  }
  const seconds = Math.round((performance.now() - begun) / 1000);
  const verdict = differences === 0 ? 'always the same verdicts' : `${differences} with other verdicts`;
  console.log(`\n${runs} runs in ${seconds} s: ${verdict}`);
  return differences === 0 ? 0 : 1;
}

/** The busy runs are spread over the others. */
function isBusy({ runs, busy }: SteadySubject, seed: number): boolean {
  return seed % Math.floor(runs / busy) === 0;
}

function judge({ subject, profile, change, timeoutMs }: SteadySubject, seed: number): Promise<Seen> {
  return runOverSockets({
    protocol: subject.protocol,
    binding: subject.binding,
    profile,
    seed,
    runs: scripts,
    ...(change === undefined ? {} : { change }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
}

function differencesBetween(first: ReadonlyMap<string, Verdict>, now: ReadonlyMap<string, Verdict>): readonly string[] {
  const all = [...new Set([...first.keys(), ...now.keys()])];
  const told = (one: ReadonlyMap<string, Verdict>, id: string): string => one.get(id) ?? 'not decided';
  return all
    .filter((id) => told(first, id) !== told(now, id))
    .map((id) => `${id}: ${told(first, id)} in the first run, now ${told(now, id)}`);
}

/** Why a run says nothing, whatever its verdicts are. */
function meaningless({ among }: SteadySubject, { verdicts, complete }: Seen): readonly string[] {
  if (!complete) return ['the run is not complete'];
  return [...verdicts.values()].includes(among) ? [] : [`no requirement came to ${among}`];
}

function counts(verdicts: ReadonlyMap<string, Verdict>): string {
  const all = [...verdicts.values()];
  return [...new Set(all)].map((one) => `${all.filter((other) => other === one).length} ${one}`).join(', ');
}

process.exitCode = await main();

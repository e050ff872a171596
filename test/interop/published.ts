import { readFileSync } from 'node:fs';
import type { Baseline } from '../../src/generated/types/tool.js';
import { type CommandLine, type Judged, withVerdict } from './judge.js';
import type { Published } from './places.js';
import { eachOf } from './side-by-side.js';
import { indent, seconds, shortId, table } from './table.js';

/** How often each profile is judged, and from which seed on. */
export interface Repetition {
  readonly runs: number;
  readonly seed: number;
}

interface Run extends Judged {
  readonly seed: number;
}

/**
 * Judges a published server again and again, in each of its profiles, and says what was found. Each run has a seed and
 * a server of its own. Returns what is not as it should be.
 */
export async function judgePublished(
  command: CommandLine,
  server: Published,
  { runs, seed }: Repetition,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const profile of server.profiles) {
    const baseline = server.baseline(profile);
    const seeds = Array.from({ length: runs }, (_, at) => seed + at);
    const judged = await eachOf(seeds, async (one) => ({
      seed: one,
      ...(await command.judge({ target: server.target, profile, seed: one, baseline })),
    }));
    say('');
    say(`${server.title}, profile ${profile}`);
    for (const line of summary(judged)) say(`  ${line}`);
    const { entries } = JSON.parse(readFileSync(baseline, 'utf8')) as Baseline;
    for (const { requirement, reason } of entries) say(`  known: ${shortId(requirement)}: ${reason}`);
    const found = [...differences(judged), ...deviations(judged, entries)];
    if (found.length === 0) say(`  ${runs} runs, equal verdicts, as the baseline has them (${entries.length} known)`);
    const example = judged.find((run) => run.status !== 0);
    if (example !== undefined) say(indent(`${example.again}\n${example.printed}`));
    problems.push(...found.map((problem) => `${server.title}, profile ${profile}: ${problem}`));
  }
  return problems;
}

const verdicts = ['pass', 'fail', 'inconclusive', 'untestable', 'not-run', 'error'] as const;

function summary(judged: readonly Run[]): readonly string[] {
  const rows = judged.map((run) => [
    run.seed,
    run.status,
    ...verdicts.map((verdict) => withVerdict(run, verdict).length),
    seconds(run.ms),
    withVerdict(run, 'fail').map(shortId).join(' '),
  ]);
  return table(['seed', 'exit', ...verdicts, 'took', 'failing'], rows);
}

/** Verdicts that are not the same in all runs. */
function differences(judged: readonly Run[]): readonly string[] {
  const ids = new Set(judged.flatMap((run) => [...run.requirements.keys()]));
  return [...ids].flatMap((id) => {
    const seeds = bySeeds(judged, (run) => [run.requirements.get(id)?.verdict ?? 'absent']);
    if (seeds.size < 2) return [];
    return [`${id} varies: ${[...seeds].map(([verdict, those]) => `${verdict} with ${those}`).join('; ')}`];
  });
}

/** What the runs say otherwise than the baseline. */
function deviations(judged: readonly Run[], entries: Baseline['entries']): readonly string[] {
  const known = entries.map(({ requirement }) => requirement);
  const found = bySeeds(judged, (run) => {
    const failing = withVerdict(run, 'fail');
    const unclear = withVerdict(run, 'inconclusive');
    return [
      ...(run.status === 0 ? [] : [`exit status ${run.status}`]),
      ...failing.filter((id) => !known.includes(id)).map((id) => `${id} fails and is not in the baseline`),
      ...known
        .filter((id) => !failing.includes(id) && !unclear.includes(id))
        .map((id) => `${id} is in the baseline and does not fail`),
      ...unclear.filter((id) => !known.includes(id)).map((id) => `${id} is inconclusive`),
    ];
  });
  return [...found].map(([what, those]) => `${what}, with ${those}`);
}

/** What is said of runs, and the seeds of those of which it is said. */
function bySeeds(judged: readonly Run[], tell: (run: Run) => readonly string[]): ReadonlyMap<string, string> {
  const seeds = new Map<string, number[]>();
  for (const run of judged) for (const words of tell(run)) seeds.set(words, [...(seeds.get(words) ?? []), run.seed]);
  return new Map([...seeds].map(([words, those]) => [words, `seed ${those.join(', ')}`]));
}

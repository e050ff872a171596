import { type CommandLine, type Judged, withVerdict } from './judge.js';
import type { Bug, Independent } from './places.js';
import { eachOf } from './side-by-side.js';
import { indent, seconds, shortId, table } from './table.js';

/** How long is waited where a bug may mean that nothing comes, in milliseconds. */
const impatientMs = 1000;

/** What is judged of an independent server: all of it, or some of its bugs only. */
export interface Choice {
  readonly seed: number;
  readonly bugs: readonly string[] | null;
}

/** Judges an independent server, right and with each of its bugs. Returns what is not as it should be. */
export async function judgeIndependent(
  command: CommandLine,
  server: Independent,
  { seed, bugs }: Choice,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const wrong = bugs === null ? await judgeRight(command, server, seed, say) : [];
  const chosen = server.bugs.filter(({ name }) => bugs?.includes(name) ?? true);
  return [...wrong, ...(await judgeBugs(command, server, chosen, seed, say))];
}

/** Without a bug nothing fails and nothing is inconclusive. */
async function judgeRight(
  command: CommandLine,
  server: Independent,
  seed: number,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const profile of server.profiles) {
    const run = await command.judge({ target: server.target, profile, seed });
    const told = (verdict: Parameters<typeof withVerdict>[1]): string =>
      `${withVerdict(run, verdict).length} ${verdict}`;
    const untestable = withVerdict(run, 'untestable').map(shortId).join(' ');
    say('');
    say(`${server.title}, profile ${profile}, without a bug`);
    say(`  exit status ${run.status}, ${seconds(run.ms)}: ${told('pass')}, ${told('fail')}, ${told('inconclusive')},`);
    say(`  ${told('untestable')}${untestable === '' ? '' : ` (${untestable})`}`);
    const wrong = (['fail', 'inconclusive', 'error', 'not-run'] as const).flatMap((one) => withVerdict(run, one));
    if (run.status === 0 && wrong.length === 0) continue;
    say(indent(`${run.again}\n${run.printed}`));
    const what = wrong.length === 0 ? `exit status ${run.status}` : wrong.join(', ');
    problems.push(`${server.title}, profile ${profile}, without a bug: ${what}`);
  }
  return problems;
}

async function judgeBugs(
  command: CommandLine,
  server: Independent,
  bugs: readonly Bug[],
  seed: number,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const [profile = 'documented'] = server.profiles;
  const judged = await eachOf(bugs, async (bug) => {
    const env = { [server.bugVariable]: bug.name };
    const run = await command.judge({ target: server.target, profile, seed, timeoutMs: impatientMs, env });
    return { bug, run, caught: isCaught(bug, run) };
  });
  const rows = judged.map(({ bug, run, caught }) => [
    bug.name,
    `${caught ? 'caught by' : 'MISSED by'} ${shortId(bug.requirement)}`,
    run.status,
    seconds(run.ms),
    alsoFailing(bug, run).join(' '),
  ]);
  const missed = judged.filter(({ caught }) => !caught);
  say('');
  say(`${server.title}, with one bug at a time: ${judged.length - missed.length} of ${judged.length} caught`);
  for (const line of table(['bug', 'verdict', 'exit', 'took', 'also failing'], rows)) say(`  ${line}`);
  return missed.map(
    ({ bug, run }) => `${server.title}: ${bug.requirement} does not notice ${bug.name}\n${indent(run.again)}`,
  );
}

/** The requirement that the bug breaks fails, and the command ends accordingly. */
function isCaught(bug: Bug, run: Judged): boolean {
  return run.status === 1 && withVerdict(run, 'fail').includes(bug.requirement);
}

function alsoFailing(bug: Bug, run: Judged): readonly string[] {
  return withVerdict(run, 'fail').flatMap((id) => (id === bug.requirement ? [] : [shortId(id)]));
}

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeIndependent } from './independent.js';
import { CommandLine } from './judge.js';
import { independentServers, type Place, publishedServers } from './places.js';
import { judgePublished } from './published.js';

const help = `npm run interop -- [options]

Judges servers that were not made here: those that others have published, several times and in each profile, and
independent ones, right and with each of their bugs.

  --runs <n>        how often each profile of a published server is judged (default: 10)
  --seed <n>        the first seed (default: 1)
  --only <kind>     published or independent
  --bug <name>      only the independent servers, with this bug; repeatable
  --allow-missing   what is not installed does not count

Exit status: 0 all is as expected, 1 something is not, 2 the options are wrong, 3 something is not installed.`;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}test/interop`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      bug: { type: 'string', multiple: true },
      'allow-missing': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is a whole number from 1; found ${values.runs}`);
  if (!Number.isInteger(seed)) throw new Error(`--seed is a whole number; found ${values.seed}`);
  const { only, bug: bugs = null } = values;
  if (only !== undefined && only !== 'published' && only !== 'independent') {
    throw new Error(`--only is published or independent; found ${only}`);
  }
  const known = independentServers(folder).flatMap((server) => server.bugs.map(({ name }) => name));
  const unknown = bugs?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`there is no bug ${unknown}; there are: ${known.join(', ')}`);
  return { runs, seed, only, bugs, allowMissing: values['allow-missing'], help: values.help };
}

async function main(): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    console.log(help);
    return 0;
  }
  const command = new CommandLine(root);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void command.stop().then(() => process.exit(signal === 'SIGINT' ? 130 : 143)));
  }
  const begun = performance.now();
  const problems: string[] = [];
  const missing: Place[] = [];
  const say = (line: string): void => console.log(line);
  if (options.only !== 'independent' && options.bugs === null) {
    for (const server of publishedServers(folder)) {
      if (!server.installed) missing.push(server);
      else problems.push(...(await judgePublished(command, server, options, say)));
    }
  }
  if (options.only !== 'published') {
    for (const server of independentServers(folder)) {
      if (!server.installed) missing.push(server);
      else problems.push(...(await judgeIndependent(command, server, options, say)));
    }
  }
  say('');
  for (const { title } of missing) say(`${title}: NOT JUDGED, not installed: run \`npm run interop:setup\``);
  for (const problem of problems) say(`NOT AS EXPECTED: ${problem}`);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  if (problems.length > 0) return conclude(`${problems.length} not as expected`, seconds, 1);
  if (missing.length === 0) return conclude('all as expected', seconds, 0);
  return conclude('what was judged is as expected, but not all is installed', seconds, options.allowMissing ? 0 : 3);
}

function conclude(words: string, seconds: string, status: number): number {
  console.log(`interop: ${words} (${seconds} s)`);
  return status;
}

process.exitCode = await main();

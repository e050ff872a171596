import { randomInt } from 'node:crypto';
import { realClock } from '../base/clock.js';
import { run } from '../runner/run.js';
import { baselineOptions } from './baseline-file.js';
import type { Command } from './command.js';
import { checkFilter, globMatcher, takesFrom } from './glob.js';
import { type Arguments, positiveNumber, wholeNumber } from './options.js';
import { replaySaver } from './replay-file.js';
import { reporterOption } from './reporters.js';
import { runSession } from './session.js';
import { chosenJobs, type Job, subjectOptions } from './subjects.js';
import { loadSuites, reachOf, suiteFor } from './suites.js';
import { UsageError } from './usage-error.js';

/** `wireproof test`: judges servers. */
export const command: Command = {
  usage: 'test [protocol…] [--url <url> | --target <file>] [options]',
  summary:
    'Runs the suite. Without --url and --target it judges the embedded reference, over real sockets; without a protocol, all of them.',
  options: {
    ...subjectOptions,
    filter: { value: '<glob>', help: 'only requirements or scenarios whose id matches; * is any text' },
    seed: { value: '<n>', help: 'what scripts are drawn from (default: random, and printed)' },
    runs: { value: '<n>', help: 'scripts per property (default: 100)' },
    concurrency: { value: '<n>', help: 'how many scenarios may run side by side (default: 8)' },
    shard: { value: '<i>/<n>', help: 'the i-th of n parts of the scenarios' },
    ...baselineOptions,
    strict: { help: 'a SHOULD that fails counts too' },
    budget: { value: '<s>', help: 'begin nothing new after so many seconds; the rest is not run' },
    reporter: reporterOption,
  },
  details: [
    'Exit status: 0 nothing failed, 1 a MUST failed or stayed unclear, 2 the command line or a file is wrong, 3 nothing could be judged (unreachable, say), 4 the suite itself failed, 130/143 interrupted.',
    'With --url alone the suite judges what needs no fixture and finds out what else is there. With --url and --target the server is not started: it runs at that URL already.',
  ],
  async run(args, around) {
    const settings = settingsOf(args);
    const chosen = await chosenJobs(args.positionals, args, around.cwd);
    const suites = await loadSuites(chosen.map(({ protocol }) => protocol));
    const pattern = args.one('filter');
    if (pattern !== undefined) checkFilter(pattern, [...suites.values()]);
    const takes = ({ protocol, binding }: Job): boolean =>
      pattern === undefined || takesFrom(pattern, suiteFor(suites, protocol), binding);
    const isNamed = args.positionals.length > 0;
    // Where nobody has said which server, those of which the filter takes nothing were not meant.
    const isMeant = (job: Job): boolean =>
      takes(job) || (isNamed && !chosen.some((other) => other.protocol === job.protocol && takes(other)));
    const jobs = args.all('target').length > 0 ? chosen : chosen.filter(isMeant);
    const saveReplay = replaySaver(around);
    return runSession({ jobs, strict: args.on('strict'), seed: settings.seed }, args, around, (job, opened, emit) =>
      run({
        ...settings,
        loaded: suiteFor(suites, job.protocol),
        ...reachOf(opened, around),
        clock: realClock,
        filter: pattern === undefined ? null : globMatcher(pattern),
        signal: around.interrupt,
        version: around.version,
        emit,
        saveReplay,
      }),
    );
  },
};

const largestSeed = 2 ** 31 - 1;

function settingsOf(args: Arguments) {
  const number = (name: string, otherwise: number, least: number, most: number): number => {
    const text = args.one(name);
    return text === undefined ? otherwise : wholeNumber(name, text, least, most);
  };
  const budget = args.one('budget');
  return {
    seed: number('seed', randomInt(largestSeed), -largestSeed - 1, largestSeed),
    runs: number('runs', 100, 1, 1_000_000),
    concurrency: number('concurrency', 8, 1, 1000),
    shard: shardOf(args.one('shard')),
    budgetMs: budget === undefined ? null : positiveNumber('budget', budget, 1_000_000) * 1000,
  };
}

function shardOf(text: string | undefined): { readonly index: number; readonly count: number } | null {
  if (text === undefined) return null;
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) {
    throw new UsageError(`\`--shard\` is i/n, with i from 1 to n; found \`${text}\`.`);
  }
  return { index, count };
}

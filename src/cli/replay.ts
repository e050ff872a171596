import { resolve } from 'node:path';
import { realClock } from '../base/clock.js';
import type { Replay } from '../generated/types/tool.js';
import { validateReplay } from '../generated/validators/tool.js';
import { replay } from '../runner/replay.js';
import { type RunOptions, run } from '../runner/run.js';
import type { Command } from './command.js';
import { readJsonFile, refuse } from './json-file.js';
import type { Arguments } from './options.js';
import { reporterOption } from './reporters.js';
import { type Answer, runSession } from './session.js';
import { chosenJobs, chosenProtocols, subjectOptions } from './subjects.js';
import { loadSuites, reachOf, suiteFor } from './suites.js';
import { UsageError } from './usage-error.js';

/** `wireproof replay`: plays a failing script again. */
export const command: Command = {
  usage: 'replay <file> [--url <url> | --target <file>]',
  summary:
    'Plays the script of a replay file again, as a failing run left it in .wireproof/. Without --url and --target it is played to the embedded reference.',
  options: {
    ...subjectOptions,
    profile: { value: 'documented|upstream', help: "what is judged (default: the replay file's)" },
    reporter: reporterOption,
  },
  details: ['Exit status: as that of test.'],
  async run(args, around) {
    const [path, ...others] = args.positionals;
    if (path === undefined || others.length > 0) throw new UsageError('Name one replay file: wireproof replay <file>');
    const file = readJsonFile(resolve(around.cwd, path), 'replay file');
    refuse(file, validateReplay(file.value), 'replay file');
    const wanted = file.value as Replay;
    const [protocol = ''] = chosenProtocols([wanted.property.split('/', 1)[0] ?? '']);
    const chosen = await chosenJobs([protocol], withProfile(args, wanted.profile), around.cwd);
    const jobs = chosen.filter(({ binding }) => wanted.binding === undefined || binding === wanted.binding);
    if (jobs.length === 0)
      throw new UsageError(`${path} was kept of ${protocol}/${wanted.binding}: this is another binding.`);
    const loaded = suiteFor(await loadSuites([protocol]), protocol);
    const play = playerOf(wanted, loaded);
    const answer = answerOf(wanted);
    return runSession({ jobs, strict: false, seed: 0, answer }, args, around, (_job, opened, emit) =>
      play({
        loaded,
        ...reachOf(opened, around),
        clock: realClock,
        seed: 0,
        runs: 1,
        concurrency: 1,
        budgetMs: null,
        filter: null,
        shard: null,
        signal: around.interrupt,
        version: around.version,
        emit,
        saveReplay: () => path,
      }),
    );
  },
};

/** How a replay is played: a script by its property, a fixed scenario by its id. Throws UsageError. */
function playerOf(wanted: Replay, loaded: RunOptions['loaded']): (options: RunOptions) => Promise<void> {
  const { property: id, script } = wanted;
  const source = loaded.sources.find((one) => one.id === id);
  if (source === undefined) throw new UsageError(`This suite has no property and no scenario \`${id}\`.`);
  if (source.kind === 'scenario' && script === null)
    return (options) => run({ ...options, filter: (one) => one === id });
  if (source.kind === 'property' && source.definition.version === wanted.scriptVersion) {
    return (options) => replay(options, wanted);
  }
  throw new UsageError(`\`${id}\` has changed since this was written: its scripts are others now.`);
}

/** A script that is played to its end answers what was asked, whether or not a requirement was seen to hold in it. */
function answerOf({ property, requirement }: Replay): Answer {
  return ({ scenarios, requirements }) => {
    const played = scenarios.some(({ scenario, outcome }) => scenario === property && outcome === 'finished');
    const failed = requirements.some(({ verdict }) => verdict === 'fail');
    const note =
      played && !failed ? `The script was played, and nothing failed; it was kept for ${requirement}.` : null;
    return { answered: played, note };
  };
}

/** The file's profile where the command line names none. */
function withProfile(args: Arguments, profile: string): Arguments {
  return { ...args, one: (name) => args.one(name) ?? (name === 'profile' ? profile : undefined) };
}

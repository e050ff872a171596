import { resolve } from 'node:path';
import type { Event } from '../generated/types/tool.js';
import type { CreateReporter, Outcome, Reporter, ReporterContext } from '../report/reporter.js';
import type { Surroundings } from './command.js';
import { openReportFile, type ReportFile } from './report-file.js';
import { didYouMean } from './similar.js';
import { UsageError } from './usage-error.js';

/** The reporters by name. */
const creators = {
  terminal: async () => (await import('../report/terminal.js')).terminalReporter,
  json: async () => (await import('../report/json.js')).jsonReporter,
  ndjson: async () => (await import('../report/ndjson.js')).ndjsonReporter,
  junit: async () => (await import('../report/junit.js')).junitReporter,
} satisfies Record<string, () => Promise<CreateReporter>>;

type ReporterName = keyof typeof creators;

export const reporterOption = {
  value: 'name[=file]',
  repeatable: true,
  help: `${Object.keys(creators).join(', ')}; without a file it writes to stdout, and the terminal goes to stderr`,
} as const;

interface Wanted {
  readonly name: ReporterName;
  readonly file: string | null;
}

function readWanted(text: string): Wanted {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const file = equals < 0 ? null : text.slice(equals + 1);
  if (!Object.hasOwn(creators, name)) {
    const known = Object.keys(creators);
    throw new UsageError(
      `There is no reporter \`${name}\`.${didYouMean(name, known)} Reporters are ${known.join(', ')}.`,
    );
  }
  if (file === '') throw new UsageError(`\`--reporter ${text}\` names no file.`);
  return { name: name as ReporterName, file };
}

/** What reporters are told, and what takes the place of the terminal report, if anything. */
type About = Pick<ReporterContext, 'reach' | 'expects' | 'strict'> & { readonly terminal?: CreateReporter };

/** All reporters of a command line as one. */
export interface Reporters {
  event(event: Event): void;
  /** Ends the reports and puts the files in their places. Throws UsageError where one could not be kept. */
  end(outcome: Outcome): void;
  /** Leaves no file behind: nothing was run. */
  discard(): void;
}

/**
 * Opens what `--reporter` asks for. The terminal report is always there: on stdout, or on stderr where another takes
 * stdout. Throws UsageError before anything was written where the command line or a file is wrong.
 */
export async function openReporters(
  texts: readonly string[],
  around: Surroundings,
  { terminal, ...about }: About,
): Promise<Reporters> {
  const wanted = texts.map(readWanted);
  const toStdout = wanted.filter(({ name, file }) => file === null && name !== 'terminal');
  if (toStdout.length > 1) {
    const names = toStdout.map(({ name }) => `\`${name}\``).join(' and ');
    throw new UsageError(`Only one reporter can write to stdout, but ${names} both would: give one a file, name=file.`);
  }
  const paths = wanted.flatMap(({ file }) => (file === null ? [] : [resolve(around.cwd, file)]));
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw new UsageError(`Two reporters would write to ${twice}.`);
  if (!wanted.some(({ name }) => name === 'terminal')) wanted.push({ name: 'terminal', file: null });

  const files: ReportFile[] = [];
  const discard = (): void => {
    for (const file of files) file.discard();
  };
  const reporters: Reporter[] = [];
  try {
    for (const { name, file } of wanted) {
      const create: CreateReporter = name === 'terminal' && terminal !== undefined ? terminal : await creators[name]();
      const common = { ...about, version: around.version };
      if (file !== null) {
        const opened = openReportFile(resolve(around.cwd, file));
        files.push(opened);
        const write = (text: string): void => opened.write(text);
        reporters.push(create({ ...common, write, colour: false, live: false, columns: 80 }));
        continue;
      }
      const output = name === 'terminal' && toStdout.length > 0 ? around.stderr : around.stdout;
      const { colour, live, columns } = output;
      reporters.push(create({ ...common, write: (text) => output.write(text), colour, live, columns }));
    }
  } catch (error) {
    discard();
    throw error;
  }
  return {
    event(event) {
      for (const reporter of reporters) reporter.event(event);
    },
    end(outcome) {
      for (const reporter of reporters) reporter.end(outcome);
      const failures: unknown[] = [];
      for (const file of files) {
        try {
          file.commit();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
    discard,
  };
}

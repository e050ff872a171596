import { pad, wrap } from '../report/text.js';
import type { Command } from './command.js';
import type { Options } from './options.js';

/** What each command does, for the list of commands. */
const summaries = {
  test: 'judge a server: run the suite against it',
  serve: 'run the reference, right or with one fault',
  list: 'protocols, requirements, scenarios, mutants, variants, capabilities',
  explain: 'one requirement: its sentence, its source, what shows it',
  replay: 'play a failing script again',
  check: 'judge recorded traffic',
  init: 'write a commented target file to start from',
  doctor: 'find out what a server has of the fixture',
} as const;

/** The help of the tool. */
export function generalHelp(): string {
  const rows = Object.entries(summaries).map(([name, summary]) => `  ${pad(name, 10)}${summary}`);
  return [
    'wireproof: specification and conformance suite of small realtime protocols',
    '',
    'Usage: wireproof <command> [options]',
    '',
    ...rows,
    '',
    'Start with one of these:',
    '  wireproof test                          see a run, against the embedded reference',
    '  wireproof test <protocol> --url <url>   judge what runs there',
    '  wireproof <command> --help              all that a command takes',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const all: Options = { ...command.options, help: { help: 'show this' } };
  const options = Object.entries(all);
  const names = options.map(([name, { value }]) => `--${name}${value === undefined ? '' : ` ${value}`}`);
  const width = Math.min(28, Math.max(...names.map((name) => name.length)) + 2);
  const rows = options.flatMap(([, option], at) => {
    const name = names[at] ?? '';
    const more = option.repeatable === true ? ' (repeatable)' : '';
    const lines = wrap(`${option.help}${more}`, 78 - width);
    const hangs = name.length + 2 > width;
    const rest = (hangs ? lines : lines.slice(1)).map((line) => `  ${pad('', width)}${line}`);
    return [`  ${hangs ? name : pad(name, width) + (lines[0] ?? '')}`, ...rest];
  });
  const details = (command.details ?? []).flatMap((text) => ['', ...wrap(text, 80)]);
  return [`Usage: wireproof ${command.usage}`, '', ...wrap(command.summary, 80), '', ...rows, ...details, ''].join(
    '\n',
  );
}

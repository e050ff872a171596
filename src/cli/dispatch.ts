import type { Command, Surroundings } from './command.js';

/** The commands by name; nothing of a command is loaded before it is asked for. */
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  test: () => import('./test.js'),
  serve: () => import('./serve.js'),
  list: () => import('./list.js'),
  explain: () => import('./explain.js'),
  replay: () => import('./replay.js'),
  check: () => import('./check.js'),
  init: () => import('./init.js'),
  doctor: () => import('./doctor.js'),
};

/** Runs one command line. Returns the exit status. */
export async function dispatch(words: readonly string[], around: Surroundings): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v') {
    around.stdout.write(`${around.version}\n`);
    return 0;
  }
  const { generalHelp, commandHelp } = await import('./help.js');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? around.stderr : around.stdout).write(generalHelp());
    return name === undefined ? 2 : 0;
  }
  const { UsageError, UnreachableError } = await import('./usage-error.js');
  try {
    const command = await find(name);
    if (rest.includes('--help') || rest.includes('-h')) {
      around.stdout.write(commandHelp(command));
      return 0;
    }
    const { readArguments } = await import('./options.js');
    const args = readArguments(rest, command.options, ` \`wireproof ${name} --help\` lists them.`);
    return await command.run(args, around);
  } catch (error) {
    const { visible } = await import('../report/text.js');
    const lines = (text: string): string => text.split('\n').map(visible).join('\n');
    if (error instanceof UsageError || error instanceof UnreachableError) {
      around.stderr.write(`wireproof: ${lines(error.message)}\n`);
      return error instanceof UsageError ? 2 : 3;
    }
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    around.stderr.write(`wireproof failed, which says nothing about the server. Please report it.\n${lines(told)}\n`);
    return 4;
  }
}

async function find(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load !== undefined) return (await load()).command;
  const [{ UsageError }, { didYouMean }] = await Promise.all([import('./usage-error.js'), import('./similar.js')]);
  const what = name.startsWith('-') ? 'option' : 'command';
  const known = what === 'option' ? ['--help', '--version'] : Object.keys(commands);
  const hint = didYouMean(name, known);
  throw new UsageError(`There is no ${what} \`${name}\`.${hint} \`wireproof --help\` lists the commands.`);
}

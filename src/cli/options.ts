import { parseArgs } from 'node:util';
import { didYouMean } from './similar.js';
import { UsageError } from './usage-error.js';

/** One option of a command. */
export interface Option {
  /** What stands for its value in the help; an option without one is on or off. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly repeatable?: boolean;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** A command line, read. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The values of an option, in order; empty where it was not given. */
  all(name: string): readonly string[];
  /** The value of an option, or undefined where it was not given. */
  one(name: string): string | undefined;
  on(name: string): boolean;
}

/**
 * Reads the words behind a command. Node's own reader splits them; what is allowed is checked here, so that an unknown
 * option gets a suggestion. Throws UsageError.
 */
export function readArguments(words: readonly string[], options: Options, hint: string): Arguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (option === undefined) {
      const known = Object.keys(options).map((name) => `--${name}`);
      throw new UsageError(`There is no option \`${token.rawName}\`.${didYouMean(token.rawName, known)}${hint}`);
    }
    const list = given.get(token.name) ?? [];
    if (list.length > 0 && option.repeatable !== true) throw new UsageError(`\`${token.rawName}\` is given twice.`);
    given.set(token.name, [...list, wordOf(token, option)]);
  }
  return {
    positionals,
    all: (name) => given.get(name) ?? [],
    one: (name) => given.get(name)?.[0],
    on: (name) => given.has(name),
  };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function wordOf({ rawName, value, inlineValue }: OptionToken, option: Option): string {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`\`${rawName}\` takes no value; found \`${value}\`.`);
    return '';
  }
  // `--url --seed 1` is a forgotten value, not a URL that is called `--seed`.
  if (value === undefined || value === '' || (inlineValue !== true && /^--?[a-z]/.test(value))) {
    throw new UsageError(`\`${rawName}\` needs a value: ${rawName} ${option.value}`);
  }
  return value;
}

/** A whole number within bounds. Throws UsageError. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^[+-]?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value) || value < least || value > most) {
    throw new UsageError(`\`--${name}\` is a whole number from ${least} to ${most}; found \`${text}\`.`);
  }
  return value;
}

/** A positive number, fractions allowed. Throws UsageError. */
export function positiveNumber(name: string, text: string, most: number): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0 && value <= most)) {
    throw new UsageError(`\`--${name}\` is a number above 0 and up to ${most}; found \`${text}\`.`);
  }
  return value;
}

/** One of a few words. Throws UsageError. */
export function oneOf<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`${name} is one of ${words.join(', ')}; found \`${text}\`.${didYouMean(text, words)}`);
}

import { count, pad, wrap } from '../report/text.js';
import { catalogueOf, type Listed } from './catalogue.js';
import type { Command } from './command.js';
import { didYouMean } from './similar.js';
import { chosenProtocols } from './subjects.js';
import { UsageError } from './usage-error.js';

const kinds = ['protocols', 'requirements', 'scenarios', 'mutants', 'variants', 'capabilities'] as const;
type Kind = (typeof kinds)[number];

/** `wireproof list`: what there is. */
export const command: Command = {
  usage: `list [${kinds.join('|')}] [protocol…] [--json]`,
  summary: 'Lists what the tool knows; without a word for what, all of it in figures.',
  options: { json: { help: 'as JSON, for programs' } },
  async run(args, around) {
    const [first = '', ...rest] = args.positionals;
    const kind = kinds.find((one) => one === first) ?? null;
    const names = kind === null ? args.positionals : rest;
    if (kind === null && first !== '') checkKind(first);
    const listed = await catalogueOf(chosenProtocols(names));
    if (args.on('json')) {
      const value = kind === null ? { protocols: listed } : { [kind]: itemsOf(kind, listed) };
      around.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
      return 0;
    }
    const lines = kind === null ? listed.flatMap(overview) : itemsOf(kind, listed).flatMap((item) => entry(item));
    around.stdout.write(lines.map((line) => `${line}\n`).join(''));
    return 0;
  },
};

/** A word that is nearly the name of a kind is no protocol. */
function checkKind(word: string): void {
  const hint = didYouMean(word, kinds);
  if (hint !== '') throw new UsageError(`There is nothing called \`${word}\` to list.${hint}`);
}

interface Item {
  readonly id: string;
  readonly text: string;
  readonly more: readonly string[];
  readonly [member: string]: unknown;
}

function itemsOf(kind: Kind, listed: readonly Listed[]): readonly Item[] {
  switch (kind) {
    case 'protocols':
      return listed.map(({ id, title, bindings }) => ({ id, title, bindings, text: title, more: bindings }));
    case 'requirements':
      return listed.flatMap(({ requirements }) =>
        requirements.map((one) => ({ ...one, text: one.sentence, more: marks(one) })),
      );
    case 'scenarios':
      return listed.flatMap(({ scenarios }) =>
        scenarios.map((one) => ({ ...one, text: one.title, more: one.property ? ['property'] : [] })),
      );
    case 'mutants':
      return listed.flatMap(({ mutants }) => mutants.map((one) => ({ ...one, text: one.title, more: one.breaks })));
    case 'variants':
      return listed.flatMap(({ variants }) => variants.map((one) => ({ ...one, text: one.title, more: one.takes })));
    case 'capabilities':
      return listed.flatMap(({ id: protocol, capabilities }) =>
        capabilities.map((one) => ({
          ...one,
          protocol,
          text: one.title,
          more: [`opens ${count(one.requirements, 'requirement')} of ${protocol}`],
        })),
      );
  }
}

function marks(one: Listed['requirements'][number]): readonly string[] {
  const { profile, binding, needs, choice, untestable } = one;
  return [
    ...(binding === null ? [] : [`binding ${binding}`]),
    ...(profile === null ? [] : [`profile ${profile}`]),
    ...(needs.length === 0 ? [] : [`needs ${needs.join(', ')}`]),
    ...(choice === null ? [] : [`observed: ${choice.join(' or ')}`]),
    ...(untestable === null ? [] : [`untestable: ${untestable}`]),
  ];
}

function entry({ id, text, more }: Item): string[] {
  const tail = more.length === 0 ? '' : ` (${more.join('; ')})`;
  return [id, ...wrap(`${text}${tail}`, 76).map((line) => `    ${line}`)];
}

function overview(listed: Listed): string[] {
  const { id, title, bindings, requirements, scenarios } = listed;
  const judged = requirements.filter(({ choice }) => choice === null);
  const rows = {
    ...(bindings.length === 0 ? {} : { bindings: bindings.join(', ') }),
    requirements: `${judged.length}, and ${count(requirements.length - judged.length, 'choice')} that are observed`,
    scenarios: `${scenarios.filter(({ property }) => !property).length}, and ${count(scenarios.filter(({ property }) => property).length, 'property', 'properties')}`,
    mutants: String(listed.mutants.length),
    variants: String(listed.variants.length),
    capabilities: listed.capabilities.map((one) => one.id).join(', '),
  };
  const lines = Object.entries(rows).flatMap(([name, value]) =>
    wrap(value, 62).map((line, row) => `  ${pad(row === 0 ? name : '', 14)}${line}`),
  );
  return [`${id}: ${title}`, ...lines];
}

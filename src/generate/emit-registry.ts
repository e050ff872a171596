import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { header } from './files.js';

/** `src/registry/`: what stands in the folders of suites, mutants and variants, imported when it is asked for. */
export function emitRegistry(root: string): Map<string, string> {
  return new Map([
    ['src/registry/suites.ts', suites(root)],
    ['src/registry/mutants.ts', changes(root, 'mutants', 'Mutant')],
    ['src/registry/variants.ts', changes(root, 'variants', 'Variant')],
  ]);
}

function suites(root: string): string {
  const entries = foldersOf(root, 'suite')
    .filter((protocol) => existsSync(join(root, 'suite', protocol, 'suite.ts')))
    .map((protocol) => {
      const folder = `suite/${protocol}`;
      const modules = (kind: string) =>
        modulesOf(root, `${folder}/${kind}`).map((name): Entry => [`${protocol}/${name}`, `${folder}/${kind}/${name}`]);
      const [scenarios, properties] = [modules('scenarios'), modules('properties')];
      const twice = scenarios.find(([id]) => properties.some(([other]) => other === id));
      if (twice !== undefined) throw new Error(`${twice[1]}.ts: a property is called ${twice[0]}, too`);
      return `  '${protocol}': {
    suite: ${lazy(`${folder}/suite`)},
    scenarios: ${map(scenarios, '    ')},
    properties: ${map(properties, '    ')},
  },
`;
    });
  return `${header}
import type { SuiteModules } from '../words/suite.js';

/** The suites, by protocol. */
export const suites: Readonly<Record<string, SuiteModules>> = {
${entries.join('')}};
`;
}

function changes(root: string, kind: 'mutants' | 'variants', type: string): string {
  const entries = foldersOf(root, 'src/reference').map((protocol) => {
    const folder = `src/reference/${protocol}/${kind}`;
    return `  '${protocol}': ${map(
      modulesOf(root, folder).map((name) => [name, `${folder}/${name}`]),
      '  ',
    )},\n`;
  });
  return `${header}
import type { ${type} } from '../reference/mutant.js';

/** By file name, each imported when it is asked for. */
type Modules = Readonly<Record<string, () => Promise<{ readonly default: ${type} }>>>;

/** The ${kind} of the references, by protocol. */
export const ${kind}: Readonly<Record<string, Modules>> = {
${entries.join('')}};
`;
}

/** A key, and the module it stands for as a path from the root of the project. */
type Entry = readonly [key: string, module: string];

const lazy = (module: string): string =>
  `() => import('${module.startsWith('src/') ? `../${module.slice(4)}` : `../../${module}`}.js')`;

function map(entries: readonly Entry[], indent: string): string {
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([key, module]) => `${indent}  '${key}': ${lazy(module)},\n`).join('')}${indent}}`;
}

function foldersOf(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function modulesOf(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));
  return files.map((name) => basename(name, '.ts')).sort();
}

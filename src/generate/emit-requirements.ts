import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Requirement } from './copied/requirement.js';
import { filesBelow, header } from './files.js';
import { parsePage } from './requirements.js';
import { identifier, literal } from './text.js';

/** The requirements of all pages of `spec/`; a page without any is prose. */
export function readRequirements(root: string): Map<string, Requirement[]> {
  const pages = new Map<string, Requirement[]>();
  for (const file of filesBelow(root, 'spec').filter((path) => /^spec\/[^/]+\.md$/.test(path))) {
    const protocol = basename(file, '.md');
    const requirements = parsePage({ protocol, file, text: readFileSync(join(root, file), 'utf8') });
    if (requirements.length > 0) pages.set(protocol, requirements);
  }
  return pages;
}

/** `src/generated/requirements/`. */
export function emitRequirements(pages: ReadonlyMap<string, readonly Requirement[]>): Map<string, string> {
  const output = new Map<string, string>();
  for (const [protocol, requirements] of pages) {
    output.set(
      `src/generated/requirements/${protocol}.ts`,
      `${header}
import type { Requirement } from '../requirement.js';

/** The requirements of ${protocol}, in the order of its page. */
export const requirements: readonly Requirement[] = ${literal(requirements)};
`,
    );
  }
  const names = [...pages.keys()];
  output.set(
    'src/generated/requirements/index.ts',
    `${header}

/**
 * What the protocols demand, sentence by sentence.
 *
 * @module wireproof/requirements
 */
import type { Requirement } from '../requirement.js';
${names.map((name) => `import { requirements as ${identifier(name)} } from './${name}.js';`).join('\n')}

export type { Requirement } from '../requirement.js';

const byProtocol: ReadonlyMap<string, readonly Requirement[]> = new Map([
${names.map((name) => `  ['${name}', ${identifier(name)}],`).join('\n')}
]);

/** The requirements of a protocol, all profiles and roles, in the order of its page; none for an unknown one. */
export function requirementsOf(protocolId: string): readonly Requirement[] {
  return byProtocol.get(protocolId) ?? [];
}
`,
  );
  return output;
}

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow, header } from './files.js';
import { parsePage, type Requirement } from './requirements.js';
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

/** `src/generated/requirement.ts` and `src/generated/requirements/`. */
export function emitRequirements(pages: ReadonlyMap<string, readonly Requirement[]>): Map<string, string> {
  const output = new Map([['src/generated/requirement.ts', requirementType]]);
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
import type { Requirement } from '../requirement.js';
${names.map((name) => `import { requirements as ${identifier(name)} } from './${name}.js';`).join('\n')}

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

const requirementType = `${header}

/** One sentence of the specification: what is judged, shown, broken by mutants and reported. */
export interface Requirement {
  /** \`<protocol>/<slug>\`; once released, it keeps its meaning. */
  readonly id: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  readonly sentence: string;
  /** The id of the protocol. */
  readonly protocol: string;
  /** The only profile in which it applies; null: in both. */
  readonly profile: 'documented' | 'upstream' | null;
  /** Who is judged. */
  readonly role: 'server' | 'client';
  /** The capabilities and pieces of the fixture without which it cannot be tested. */
  readonly needs: readonly string[];
  /** Whether the document says it, or the project ruled so where the document is silent. */
  readonly source: 'document' | 'ruling';
  /** The words of the document. */
  readonly quote: string | null;
  /** The readings of a freedom, which is observed and never judged; null: it is judged. */
  readonly choice: readonly string[] | null;
  /** Whether a monitor alone may show it. */
  readonly monitor: boolean;
  /** Why no black-box test can see it; null: one can. */
  readonly untestable: string | null;
  /** The heading under which it stands. */
  readonly section: string;
}
`;

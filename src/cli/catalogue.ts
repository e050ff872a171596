import type { Requirement } from '../generated/requirement.js';
import { requirementsOf } from '../generated/requirements/index.js';
import { protocols } from '../protocols.js';
import type { Suite } from '../words/suite.js';
import { loadSuites, suiteFor } from './suites.js';

/** Something that gives evidence. */
export interface ListedScenario {
  readonly id: string;
  readonly title: string;
  readonly property: boolean;
  readonly shows: readonly string[];
  readonly observes: readonly string[];
  readonly profile: string | null;
}

export interface ListedMutant {
  readonly id: string;
  readonly title: string;
  readonly breaks: readonly string[];
  readonly profile: string | null;
  readonly binding: string | null;
}

export interface ListedVariant {
  readonly id: string;
  readonly title: string;
  readonly takes: readonly string[];
  readonly profile: string | null;
  readonly binding: string | null;
}

export interface ListedCapability {
  readonly id: string;
  readonly title: string;
  /** How many requirements need it. */
  readonly requirements: number;
}

/** The capabilities of a suite, and how much each opens. */
export function listCapabilities(
  { capabilities }: Pick<Suite<unknown>, 'capabilities'>,
  requirements: readonly Requirement[],
): readonly ListedCapability[] {
  return Object.entries(capabilities).map(([id, { title }]) => ({
    id,
    title,
    requirements: requirements.filter(({ needs, choice }) => choice === null && needs.includes(id)).length,
  }));
}

/** All that the tool knows of one protocol. */
export interface Listed {
  readonly id: string;
  readonly title: string;
  readonly bindings: readonly string[];
  readonly requirements: readonly Requirement[];
  readonly scenarios: readonly ListedScenario[];
  readonly mutants: readonly ListedMutant[];
  readonly variants: readonly ListedVariant[];
  readonly capabilities: readonly ListedCapability[];
}

/** Gathers what is known of protocols. */
export async function catalogueOf(names: readonly string[]): Promise<readonly Listed[]> {
  const chosen = protocols.filter(({ id }) => names.length === 0 || names.includes(id));
  const [suites, { mutants }, { variants }] = await Promise.all([
    loadSuites(chosen.map(({ id }) => id)),
    import('../registry/mutants.js'),
    import('../registry/variants.js'),
  ]);
  return Promise.all(
    chosen.map(async ({ id, title, bindings }) => {
      const { suite, sources } = suiteFor(suites, id);
      const requirements = requirementsOf(id);
      return {
        id,
        title,
        bindings,
        requirements,
        scenarios: sources.map((source) => ({
          id: source.id,
          title: source.definition.title,
          property: source.kind === 'property',
          shows: source.definition.shows,
          observes: source.kind === 'scenario' ? (source.definition.observes ?? []) : [],
          profile: source.definition.profile ?? null,
        })),
        mutants: await loadAll(id, mutants[id], ({ title: sentence, breaks, profile, binding }) => {
          return { title: sentence, breaks, profile, binding };
        }),
        variants: await loadAll(id, variants[id], ({ title: sentence, takes, profile, binding }) => {
          return { title: sentence, takes, profile, binding };
        }),
        capabilities: listCapabilities(suite, requirements),
      };
    }),
  );
}

async function loadAll<Module, Item extends object>(
  protocol: string,
  loaders: Readonly<Record<string, () => Promise<{ readonly default: Module }>>> | undefined,
  describe: (module: Module) => Item,
): Promise<(Item & { readonly id: string })[]> {
  return Promise.all(
    Object.entries(loaders ?? {}).map(async ([name, load]) => {
      const id = name.startsWith(`${protocol}/`) ? name : `${protocol}/${name}`;
      return { id, ...describe((await load()).default) };
    }),
  );
}

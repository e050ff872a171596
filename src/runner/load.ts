import type { Json } from '../base/json.js';
import type { Requirement } from '../generated/requirement.js';
import type { Property, Scenario, Suite, SuiteModules } from '../words/suite.js';

/** One planned source of evidence. */
export type Source =
  | { readonly kind: 'scenario'; readonly id: string; readonly definition: Scenario<unknown> }
  | { readonly kind: 'property'; readonly id: string; readonly definition: Property<unknown, Json> };

/** A suite with everything that it tests. */
export interface LoadedSuite {
  readonly suite: Suite<unknown>;
  readonly sources: readonly Source[];
  readonly requirements: readonly Requirement[];
}

/** Imports a suite and all that it tests. */
export async function loadSuite(modules: SuiteModules, requirements: readonly Requirement[]): Promise<LoadedSuite> {
  const scenarios = Object.entries(modules.scenarios).map(
    async ([id, load]): Promise<Source> => ({ kind: 'scenario', id, definition: (await load()).default }),
  );
  const properties = Object.entries(modules.properties).map(
    async ([id, load]): Promise<Source> => ({ kind: 'property', id, definition: (await load()).default }),
  );
  const suite = (await modules.suite()).default;
  return { suite, sources: await Promise.all([...scenarios, ...properties]), requirements };
}

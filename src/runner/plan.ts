import type { Requirement } from '../generated/requirement.js';
import { type Locks, locksOf } from '../words/suite.js';
import type { ResolvedTarget } from '../words/target.js';
import type { LoadedSuite, Source } from './load.js';

/** Whether a capability or a piece of the fixture is there, and how that is known. */
export type Presence =
  | { readonly kind: 'present'; readonly known: 'declared' | 'probed' }
  | { readonly kind: 'missing'; readonly known: 'declared-absent' | 'probed-absent'; readonly reason: string }
  | { readonly kind: 'unclear'; readonly known: 'unclear'; readonly reason: string };

/** A source with what it will be judged for. */
export interface Planned {
  readonly source: Source;
  /** The requirements of this profile that it shows. */
  readonly shows: readonly string[];
  readonly needs: readonly string[];
  readonly locks: Locks;
  /** Why it will not be run, if it will not. */
  readonly left: { readonly outcome: 'skipped' | 'not-run'; readonly reason: string } | null;
}

export interface Plan {
  /** The requirements that are judged: of the profile, for servers, choices left out. */
  readonly requirements: readonly Requirement[];
  readonly planned: readonly Planned[];
}

/** Which part of a suite is run. */
export interface PlanOptions {
  /** Only what shows a requirement with such an id, or has one; null: everything. */
  readonly filter: ((id: string) => boolean) | null;
  /** One of several parts, counted from 1; null: everything. */
  readonly shard: { readonly index: number; readonly count: number } | null;
}

/** What decides which requirements there are. */
export type Judging = Pick<ResolvedTarget, 'profile' | 'binding'>;

/** The requirements of servers that a profile and a binding have. */
export function applicable(requirements: readonly Requirement[], { profile, binding }: Judging): Requirement[] {
  return requirements.filter(
    (one) =>
      one.role === 'server' &&
      (one.profile === null || one.profile === profile) &&
      (one.binding === null || one.binding === binding),
  );
}

/** Decides what is run, before anything is sent. */
export function makePlan(
  loaded: LoadedSuite,
  target: ResolvedTarget,
  presence: ReadonlyMap<string, Presence>,
  options: PlanOptions,
): Plan {
  const all = applicable(loaded.requirements, target);
  const known = new Map(all.map((one) => [one.id, one]));
  const sources = loaded.sources
    .filter((source) => (source.definition.profile ?? target.profile) === target.profile)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const planned = sources.flatMap((source, at): Planned[] => {
    const observes = source.kind === 'scenario' ? (source.definition.observes ?? []) : [];
    const concerns = [...source.definition.shows, ...observes].filter((id) => known.has(id));
    if (concerns.length === 0) return [];
    const shows = concerns.filter((id) => known.get(id)?.choice === null);
    // What is observed in passing needs nothing of its own.
    const asked = shows.length > 0 ? shows : concerns;
    const needs = [
      ...new Set([...(source.definition.needs ?? []), ...asked.flatMap((id) => known.get(id)?.needs ?? [])]),
    ];
    const locks = locksOf(loaded.suite, source.definition.locks, target);
    return [{ source, shows, needs, locks, left: whyLeft(source, at, concerns, needs, presence, options) }];
  });
  return { requirements: all.filter((one) => one.choice === null), planned };
}

function whyLeft(
  source: Source,
  at: number,
  concerns: readonly string[],
  needs: readonly string[],
  presence: ReadonlyMap<string, Presence>,
  options: PlanOptions,
): Planned['left'] {
  const { filter, shard } = options;
  if (filter !== null && !filter(source.id) && !concerns.some(filter)) {
    return { outcome: 'not-run', reason: 'left out by --filter' };
  }
  if (shard !== null && at % shard.count !== shard.index - 1) return { outcome: 'not-run', reason: 'in another shard' };
  for (const need of needs) {
    const one = presence.get(need);
    if (one !== undefined && one.kind !== 'present') return { outcome: 'skipped', reason: `\`${need}\` ${one.reason}` };
  }
  return null;
}

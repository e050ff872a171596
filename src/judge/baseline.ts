import type { BaselineEntry } from '../generated/types/tool.js';
import type { JudgedRun } from './exit.js';

/** What an entry of a baseline says of a requirement in a run. */
export interface BaselineNote {
  readonly requirement: string;
  readonly profile: string;
  readonly binding: string | null;
  /**
   * expected: it fails, as the entry says. excused: it is inconclusive, and the entry lets it. stale: it passes, so the
   * entry has to go. expired: the entry's day has come, it excuses nothing any more.
   */
  readonly state: 'expected' | 'excused' | 'stale' | 'expired';
  readonly reason: string;
  readonly link: string | null;
}

/** Whether an entry speaks of a requirement of this run. */
export function concerns(entry: BaselineEntry, run: Pick<JudgedRun, 'protocol' | 'profile' | 'binding'>): boolean {
  return (
    entry.requirement.startsWith(`${run.protocol}/`) &&
    entry.profile === run.profile &&
    (entry.binding ?? run.binding) === run.binding
  );
}

/** Whether the day of an entry has come; `today` is YYYY-MM-DD. */
export function isExpired(entry: BaselineEntry, today: string): boolean {
  return entry.expires !== undefined && entry.expires <= today;
}

/** Holds the entries of a baseline against runs. Entries about other protocols, profiles and bindings say nothing. */
export function applyBaseline(
  entries: readonly BaselineEntry[],
  runs: readonly JudgedRun[],
  today: string,
): readonly BaselineNote[] {
  return runs.flatMap((run) =>
    entries.flatMap((entry): BaselineNote[] => {
      if (!concerns(entry, run)) return [];
      const verdict = run.requirements.find(({ id }) => id === entry.requirement)?.verdict;
      const state = stateOf(verdict, isExpired(entry, today));
      if (state === null) return [];
      const { requirement, profile, reason, link = null } = entry;
      return [{ requirement, profile, binding: run.binding, state, reason, link }];
    }),
  );
}

function stateOf(
  verdict: JudgedRun['requirements'][number]['verdict'] | undefined,
  expired: boolean,
): BaselineNote['state'] | null {
  if (verdict === 'pass') return 'stale';
  if (expired) return 'expired';
  if (verdict === 'fail') return 'expected';
  return verdict === 'inconclusive' ? 'excused' : null;
}

/** What has to change in a baseline so that it tells these runs. */
export interface BaselineChange {
  /** Indexes of the entries that are stale. */
  readonly removed: readonly number[];
  readonly added: readonly BaselineEntry[];
}

/**
 * Compares a baseline with runs: entries of requirements that pass go, failures and inconclusive ones that no entry
 * names come in. Nothing else is touched: an expired entry was given its day by a person.
 */
export function changeBaseline(
  entries: readonly BaselineEntry[],
  runs: readonly JudgedRun[],
  reason: string,
): BaselineChange {
  const passes = (entry: BaselineEntry): boolean => {
    const verdicts = runs.flatMap((run) =>
      concerns(entry, run) ? run.requirements.filter(({ id }) => id === entry.requirement) : [],
    );
    return verdicts.length > 0 && verdicts.every(({ verdict }) => verdict === 'pass');
  };
  const removed = entries.flatMap((entry, at) => (passes(entry) ? [at] : []));
  const added: BaselineEntry[] = [];
  for (const run of runs) {
    const { profile, binding } = run;
    if (profile !== 'documented' && profile !== 'upstream') continue;
    for (const { id, level, verdict } of run.requirements) {
      if (level === 'MAY' || (verdict !== 'fail' && verdict !== 'inconclusive')) continue;
      const known = [...entries, ...added].some((entry) => entry.requirement === id && concerns(entry, run));
      if (!known) added.push({ requirement: id, profile, ...(binding === null ? {} : { binding }), reason });
    }
  }
  return { removed, added };
}

import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { requirementsOf } from '../generated/requirements/index.js';
import type { Baseline, BaselineEntry } from '../generated/types/tool.js';
import { applyBaseline, type BaselineNote, changeBaseline, concerns, isExpired } from '../judge/baseline.js';
import type { JudgedRun } from '../judge/exit.js';
import { type JsonFile, readJsonFile, refuse } from './json-file.js';
import type { Arguments } from './options.js';
import { openReportFile } from './report-file.js';
import { didYouMean } from './similar.js';
import { UsageError } from './usage-error.js';

export const baselineOptions = {
  baseline: { value: '<file>', help: 'failures that are known: they do not count, but must not pass either' },
  'update-baseline': { help: 'write what fails now into the baseline, and take out what passes' },
} as const;

/** The baseline of a command line. */
export interface BaselineFile {
  /** Whether an entry covers a requirement that does not pass. */
  covers(run: Pick<JudgedRun, 'protocol' | 'profile' | 'binding'>, requirement: string): boolean;
  /** Holds it against runs, after bringing it up to date where that was asked for. */
  settle(runs: readonly JudgedRun[]): { readonly notes: readonly BaselineNote[]; readonly told: readonly string[] };
}

const none: BaselineFile = { covers: () => false, settle: () => ({ notes: [], told: [] }) };

/** Reads the baseline that a command line names. Throws UsageError. */
export async function readBaseline(args: Arguments, cwd: string, today: string): Promise<BaselineFile> {
  const path = args.one('baseline');
  const update = args.on('update-baseline');
  if (path === undefined) {
    if (update) throw new UsageError('`--update-baseline` needs to know which: `--baseline <file>`.');
    return none;
  }
  const absolute = resolve(cwd, path);
  const file = update && !existsSync(absolute) ? null : readJsonFile(absolute, 'baseline');
  const entries = file === null ? [] : await entriesOf(file);
  // Found out now, not after the run.
  if (update) openReportFile(absolute).discard();
  return {
    covers: (run, requirement) =>
      entries.some((entry) => entry.requirement === requirement && concerns(entry, run) && !isExpired(entry, today)),
    settle(runs) {
      if (!update) return { notes: applyBaseline(entries, runs, today), told: [] };
      const change = changeBaseline(entries, runs, `recorded on ${today}; say here why it may fail for now`);
      const kept = entries.filter((_, at) => !change.removed.includes(at));
      const { added, removed } = change;
      if (added.length + removed.length > 0 || file === null) writeFileSync(absolute, changed(file, change));
      const told = `${path}: ${added.length} added, ${removed.length} taken out, ${kept.length} kept.`;
      return { notes: applyBaseline([...kept, ...added], runs, today), told: [told] };
    },
  };
}

async function entriesOf(file: JsonFile): Promise<readonly BaselineEntry[]> {
  const { validateBaseline } = await import('../generated/validators/tool.js');
  refuse(file, validateBaseline(file.value), 'baseline');
  const { entries } = file.value as Baseline;
  const seen = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const place = `${file.path}:${file.line(`/entries/${at}/requirement`)}`;
    const known = requirementsOf(entry.requirement.split('/', 1)[0] ?? '').filter(({ choice }) => choice === null);
    if (!known.some(({ id }) => id === entry.requirement)) {
      const hint = didYouMean(
        entry.requirement,
        known.map(({ id }) => id),
      );
      throw new UsageError(`${place}: there is no requirement \`${entry.requirement}\`.${hint}`);
    }
    const key = JSON.stringify([entry.requirement, entry.profile, entry.binding]);
    if (seen.has(key)) throw new UsageError(`${place}: \`${entry.requirement}\` has an entry for its profile already.`);
    seen.add(key);
  }
  return entries;
}

/** The file's text with the change made; comments and all else stay as they are. */
function changed(file: JsonFile | null, change: ReturnType<typeof changeBaseline>): string {
  if (file === null) return `${JSON.stringify({ format: 1, entries: change.added }, null, 2)}\n`;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  let { text } = file;
  for (const at of change.removed.toReversed()) {
    text = applyEdits(text, modify(text, ['entries', at], undefined, { formattingOptions }));
  }
  for (const entry of change.added) {
    text = applyEdits(text, modify(text, ['entries', -1], entry, { formattingOptions, isArrayInsertion: true }));
  }
  return text;
}

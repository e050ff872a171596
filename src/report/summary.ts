import { type FoldedRequirement, type FoldedRun, groupBy, readingsOf, runName, summaryOf } from './fold.js';
import type { BaselineNote } from './reporter.js';
import type { Style } from './style.js';
import { count, pad, visible, wrap } from './text.js';

const verdictNames = ['pass', 'fail', 'inconclusive', 'untestable', 'notRun', 'error'] as const;
const headings = {
  pass: 'pass',
  fail: 'fail',
  inconclusive: 'unclear',
  untestable: 'untestable',
  notRun: 'not run',
  error: 'error',
};

/** A run in figures, and the reason for every requirement that was neither passed nor failed. */
export function summaryLines(run: FoldedRun, columns: number, style: Style): string[] {
  const { start, requirements, finish } = run;
  const sections = [
    failed(run, columns, style),
    unclear(run, columns, style),
    withReasons('Errors of the suite itself', of(run, 'error'), columns, style.red),
    withReasons('Not testable on this target', of(run, 'untestable'), columns, style.bold),
    notRun(run, columns, style),
    observed(run, columns, style),
  ];
  const judged = requirements.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail').length;
  const lines = [
    `${style.bold(runName(start))}, profile ${start.profile}: judged ${judged} of ${count(requirements.length, 'requirement')}`,
    '',
    ...table(run, style),
    ...sections.filter((section) => section.length > 0).flatMap((section) => ['', ...section]),
    '',
    ...capabilities(run, columns, style),
    [`seed ${start.seed}`, ...named(start.nonce), duration(finish?.durationMs ?? 0)].join(', '),
  ];
  return lines;
}

/** The requirements that failed, what MUST be before what SHOULD. */
export function failedOf(run: FoldedRun): readonly FoldedRequirement[] {
  const failed = of(run, 'fail');
  return ['MUST', 'SHOULD', 'MAY'].flatMap((level) => failed.filter(({ requirement }) => requirement.level === level));
}

function failed(run: FoldedRun, columns: number, style: Style): string[] {
  const lines: string[] = [];
  for (const [level, group] of groupBy(failedOf(run), ({ requirement }) => requirement.level)) {
    lines.push(style.red(`Failed, ${level} (${group.length})`), ...names(group, columns));
  }
  return lines;
}

/** Without contact nothing is known of anything, and the reason was told at the beginning: no list says more. */
function unclear(run: FoldedRun, columns: number, style: Style): string[] {
  const found = of(run, 'inconclusive');
  const all = found.length > 0 && found.length === run.requirements.length && !run.start.contact.ok;
  if (all) return [style.yellow(`Unclear: nothing is known of any of them (${found.length})`)];
  return withReasons('Unclear: nothing is known of these', found, columns, style.yellow);
}

/** What was left out on purpose is counted, not named: it may be nearly all. */
function notRun(run: FoldedRun, columns: number, style: Style): string[] {
  const found = of(run, 'not-run');
  if (found.length <= 8) return withReasons('Not run', found, columns, style.bold);
  const groups = groupBy(found, ({ reason }) => reason ?? 'no reason was given');
  const rows = [...groups].flatMap(([reason, group]) => wrap(`${visible(reason)}: ${group.length}`, columns - 2));
  return [style.bold(`Not run (${found.length})`), ...rows.map((line) => `  ${line}`)];
}

function of(run: FoldedRun, verdict: string): readonly FoldedRequirement[] {
  return run.requirements.filter((one) => one.verdict === verdict);
}

function table({ requirements }: FoldedRun, style: Style): string[] {
  const counts = summaryOf(requirements);
  const rows = (['must', 'should', 'may'] as const).filter((level) =>
    verdictNames.some((verdict) => counts[level][verdict] > 0),
  );
  const shown = verdictNames.filter(
    (verdict) => verdict === 'pass' || verdict === 'fail' || rows.some((level) => counts[level][verdict] > 0),
  );
  const colours = { pass: style.green, fail: style.red, inconclusive: style.yellow, error: style.red } as const;
  const figure = (value: number, verdict: (typeof verdictNames)[number]): string => {
    const text = String(value).padStart(12);
    const colour = verdict in colours ? colours[verdict as keyof typeof colours] : style.bold;
    return value === 0 ? style.dim(text) : colour(text);
  };
  return [
    style.dim(`${pad('', 8)}${shown.map((verdict) => headings[verdict].padStart(12)).join('')}`),
    ...rows.map((level) => {
      const figures = shown.map((verdict) => figure(counts[level][verdict], verdict));
      return `${pad(`  ${level.toUpperCase()}`, 8)}${figures.join('')}`;
    }),
  ];
}

/** Requirements under the reason that they share. */
function withReasons(
  title: string,
  found: readonly FoldedRequirement[],
  columns: number,
  colour: (text: string) => string,
): string[] {
  if (found.length === 0) return [];
  const lines = [colour(`${title} (${found.length})`)];
  for (const [, group] of groupBy(found, ({ reason: why }) => why?.replace(whoStopped, '') ?? '')) {
    const reason = sharedReason(group);
    // An error of the suite comes with its stack: its beginning is enough here, all of it is in the other reports.
    const told = reason
      .split('\n')
      .slice(0, 3)
      .map((line) => visible(line.trim()));
    lines.push(
      ...told
        .flatMap((line, at) => wrap(at === told.length - 1 ? `${line}:` : line, columns - 2))
        .map((line) => `  ${line}`),
    );
    lines.push(...names(group, columns));
  }
  return lines;
}

/** How a reason begins that says of one scenario what stopped it. */
const whoStopped = /^\S+ (?=could not go on: )/;

/** The reason of them all: where it is that of several scenarios, it names none. */
function sharedReason(group: readonly FoldedRequirement[]): string {
  const reasons = new Set(group.map(({ reason }) => reason ?? 'no reason was given'));
  const [first = ''] = reasons;
  return reasons.size > 1 ? first.replace(whoStopped, 'scenarios ') : first;
}

const mostNames = 24;

function names(group: readonly FoldedRequirement[], columns: number): string[] {
  const slugs = group.slice(0, mostNames).map(({ requirement }) => slug(requirement.id));
  const more = group.length > mostNames ? [`and ${group.length - mostNames} more`] : [];
  return wrap([...slugs, ...more].join(', '), columns - 4).map((line) => `    ${line}`);
}

/** An id within its protocol, whose name stands above it. */
function slug(id: string): string {
  return visible(id.slice(id.indexOf('/') + 1));
}

function observed({ observations }: FoldedRun, columns: number, style: Style): string[] {
  const readings = readingsOf(observations);
  if (readings.size === 0) return [];
  const items = [...readings].map(([id, seen]) => `${slug(id)}=${visible(seen.join('|'))}`);
  return [
    `${style.bold(`Observed (${readings.size})`)}: freedoms that the protocol leaves, and how this server takes them`,
    ...wrap(items.join(', '), columns - 2).map((line) => `  ${line}`),
  ];
}

const states = {
  declared: 'declared',
  'declared-absent': 'not declared',
  probed: 'found',
  'probed-absent': 'not found',
  unclear: 'unclear',
} as const;

/** Nothing was named in a run that never began. */
function named(nonce: string): string[] {
  return nonce === '' ? [] : [`nonce ${visible(nonce)}`];
}

function capabilities({ start }: FoldedRun, columns: number, style: Style): string[] {
  const groups = groupBy(Object.entries(start.capabilities), ([, state]) => state);
  if (groups.size === 0 || !start.contact.ok) return [];
  const rows = [...groups].flatMap(([state, group]) => {
    const names = group.map(([name]) => visible(name)).join(', ');
    const name = states[state as keyof typeof states] ?? visible(state);
    return wrap(names, columns - 16).map((line, row) => `  ${pad(row === 0 ? name : '', 14)}${line}`);
  });
  return [style.bold('Fixture and capabilities'), ...rows, ''];
}

/**
 * What a fixture would open, where the subject was reached by its URL alone: the requirements that no one could judge,
 * under the pieces that they lack. Pieces that only help together are named together.
 */
export function fixtureLines({ start, requirements }: FoldedRun, columns: number): string[] {
  const absent = new Set(
    Object.entries(start.capabilities).flatMap(([name, state]) => (state.endsWith('absent') ? [name] : [])),
  );
  const closed = requirements.filter(
    ({ verdict, requirement }) => verdict === 'untestable' && requirement.needs.some((need) => absent.has(need)),
  );
  if (closed.length === 0) return [];
  const judged = requirements.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail').length;
  const pieces = [
    ...groupBy(closed, ({ requirement }) => requirement.needs.filter((need) => absent.has(need)).join(' + ')),
  ];
  const adds = pieces
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, group]) => `\`${name}\` adds ${group.length}`);
  return [
    ...wrap(`judged ${judged} of ${requirements.length}; ${adds.join(', ')}`, columns),
    ...wrap(`To open them, give the server these pieces and describe it: wireproof init ${start.protocol}`, columns),
  ];
}

/** What the baseline has to say, each kind under its own heading. */
export function baselineLines(notes: readonly BaselineNote[], columns: number, style: Style): string[] {
  const titles = {
    expected: 'Failed as the baseline expects',
    excused: 'Unclear, excused by the baseline',
    stale: 'Passed although the baseline expects a failure: remove the entry',
    expired: 'The day of the baseline entry is past',
  } as const;
  const lines: string[] = [];
  for (const [state, group] of groupBy(notes, (note) => note.state)) {
    const colour = state === 'stale' || state === 'expired' ? style.red : style.dim;
    lines.push('', colour(`${titles[state as keyof typeof titles]} (${group.length})`));
    for (const { requirement, binding, reason, link } of group) {
      const where = binding === null ? '' : ` (${binding})`;
      const text = `${visible(requirement)}${where}: ${visible(reason)}${link === null ? '' : ` ${visible(link)}`}`;
      lines.push(...wrap(text, columns - 2).map((line) => `  ${line}`));
    }
  }
  return lines;
}

/** A length of time as people say it. */
function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

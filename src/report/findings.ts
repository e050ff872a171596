import type { EvidenceEvent } from '../generated/types/tool.js';
import { drawExchange, legend } from './exchange.js';
import { sourceOf } from './failure.js';
import { createFold, type FoldedRequirement, type FoldedRun } from './fold.js';
import type { Reporter, ReporterContext } from './reporter.js';
import { type Style, styleFor } from './style.js';
import { count, pad, shorten, visible, wrap } from './text.js';

/** The report of `check` for people: what was found in each transcript, frame by frame, and nothing about the rest. */
export function findingsReporter(context: ReporterContext): Reporter {
  const { write, colour } = context;
  const columns = Math.max(60, context.columns);
  const style = styleFor(colour);
  const fold = createFold();
  const say = (lines: readonly string[]): void => write(lines.map((line) => `${line}\n`).join(''));
  return {
    event(event) {
      fold.event(event);
      if (event.type !== 'run-finished') return;
      const run = fold.runs().at(-1);
      if (run !== undefined) say(findingsOf(run, columns, style));
    },
    end({ exit, notes }) {
      say(notes.flatMap((note) => wrap(visible(note), columns)));
      const mark = exit === 0 ? style.green : style.red;
      say([style.bold(mark(conclusion(fold.runs())))]);
    },
  };
}

function findingsOf(run: FoldedRun, columns: number, style: Style): string[] {
  let drawn = 0;
  return run.requirements.flatMap((requirement) =>
    requirement.failures.flatMap((failure) => [
      ...findingLines(requirement, failure, columns, style),
      ...(drawn++ === 0 ? [style.dim(`  ${legend}`)] : []),
      '',
    ]),
  );
}

const label = 10;

function findingLines(
  about: FoldedRequirement,
  { scenario, frames: deciding, transcript, expected, seen }: EvidenceEvent,
  columns: number,
  style: Style,
): string[] {
  const { requirement } = about;
  const file = visible(scenario ?? 'the transcript');
  const row = (name: string, text: string): string[] =>
    wrap(text, columns - 2 - label).map((line, at) => `  ${pad(at === 0 ? name : '', label)}${line}`);
  const frames = transcript?.frames ?? [];
  return [
    style.bold(`${file}: frame ${deciding.at(-1) ?? '?'}`),
    `  ${style.red(requirement.id)} ${requirement.level}`,
    ...wrap(visible(requirement.sentence), columns - 2).map((line) => `  ${line}`),
    ...wrap(sourceOf(about), columns - 2).map((line) => style.dim(`  ${line}`)),
    ...(expected === null ? [] : row('expected', shorten(expected, columns * 4))),
    ...(seen === null ? [] : row('came', shorten(seen, columns * 4))),
    ...drawExchange(frames, deciding, { columns, style }),
  ];
}

function conclusion(runs: readonly FoldedRun[]): string {
  const findings = runs.map((run) => run.requirements.flatMap(({ failures }) => failures).length);
  const found = findings.reduce((sum, one) => sum + one, 0);
  const held = new Set(
    runs.flatMap((run) => run.requirements.filter(({ holds }) => holds > 0).map(({ requirement }) => requirement.id)),
  );
  const seen = `${count(held.size, 'requirement')} seen to hold in ${count(runs.length, 'transcript')}`;
  const files = findings.filter((one) => one > 0).length;
  return found === 0
    ? `NO FINDING: ${seen}.`
    : `${count(found, 'finding').toUpperCase()} in ${count(files, 'transcript')}; ${seen}.`;
}

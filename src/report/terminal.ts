import { failureLines } from './failure.js';
import { createFold, type FoldedRun, runName } from './fold.js';
import { hintFor } from './hints.js';
import { createProgress } from './progress.js';
import type { Outcome, Reporter, ReporterContext } from './reporter.js';
import { styleFor } from './style.js';
import { baselineLines, failedOf, fixtureLines, summaryLines } from './summary.js';
import { count, shorten, visible, wrap } from './text.js';

/** The report for people: each failure explains itself, then the figures, then one line that says how it ended. */
export function terminalReporter(context: ReporterContext): Reporter {
  const { write, colour, live, reach, expects, version } = context;
  const columns = Math.max(60, context.columns);
  const style = styleFor(colour);
  const fold = createFold();
  const progress = live ? createProgress(write, columns, () => performance.now()) : null;
  const say = (lines: readonly string[]): void => write(lines.map((line) => `${line}\n`).join(''));

  const finished = (run: FoldedRun): void => {
    const { start } = run;
    const words = reach(start);
    const drawn = new Map<string, string>();
    for (const one of failedOf(run)) {
      if (expects(start, one.requirement.id)) continue;
      say(['', ...failureLines(start, one, { columns, style, reach: words, drawn })]);
    }
    say(['', ...summaryLines(run, columns, style)]);
    if (words.includes('--url')) say(fixtureLines(run, columns));
  };

  return {
    event(event) {
      fold.event(event);
      progress?.event(event);
      if (event.type === 'run-started') {
        progress?.clear();
        const where = event.target.url === null ? '' : ` at ${shorten(event.target.url, columns - 30)}`;
        say([`${style.bold(`wireproof ${version}`)} judges ${runName(event)}, profile ${event.profile}${where}`]);
        if (!event.contact.ok) {
          const reason = event.contact.reason ?? 'unknown';
          say(wrap(`No contact: ${visible(reason.trim())}`, columns).map(style.red));
          say(wrap(hintFor(reason) ?? '', columns));
        }
      }
      if (event.type === 'run-finished') {
        progress?.clear();
        const run = fold.runs().at(-1);
        if (run !== undefined) finished(run);
      }
    },
    end(outcome) {
      progress?.clear();
      const cut = fold.runs().at(-1);
      if (cut?.finish === null) finished(cut);
      say(baselineLines(outcome.baseline, columns, style));
      if (outcome.notes.length > 0) say(['', ...outcome.notes.flatMap((note) => indented(note, columns))]);
      say(['']);
      const mark = outcome.exit === 0 ? style.green : style.red;
      const complete = outcome.exit > 1 || fold.runs().every(({ finish }) => finish?.complete === true);
      const rest = complete ? '' : ' The run is not complete: not all that was planned was played.';
      say(wrap(conclusion(fold.runs(), outcome) + rest, columns).map((line) => style.bold(mark(line))));
    },
  };
}

/** A line on as many lines as it takes, all indented as it is. */
function indented(text: string, columns: number): string[] {
  const indent = ' '.repeat(text.length - text.trimStart().length);
  return wrap(visible(text.trimStart()), columns - indent.length).map((line) => indent + line);
}

/** How it ended, in one sentence. */
function conclusion(runs: readonly FoldedRun[], { exit, baseline }: Outcome): string {
  const all = runs.flatMap(({ start: { profile, binding }, requirements }) =>
    requirements.map((one) => ({ ...one, level: one.requirement.level, profile, binding })),
  );
  const excused = baseline.filter(({ state }) => state === 'expected' || state === 'excused');
  const isKnown = ({ requirement, profile, binding }: (typeof all)[number]): boolean =>
    excused.some((note) => note.requirement === requirement.id && note.profile === profile && note.binding === binding);
  const must = (wanted: string, counts: (one: (typeof all)[number]) => boolean = () => true): number =>
    all.filter((one) => one.level === 'MUST' && one.verdict === wanted && counts(one)).length;
  const unknown = (verdict: string): number => must(verdict, (one) => !isKnown(one));
  const should = all.filter((one) => one.level === 'SHOULD' && one.verdict === 'fail').length;
  const advice = should === 0 ? '' : ` ${count(should, 'SHOULD', 'SHOULD')} failed too.`;
  switch (exit) {
    case 0:
      if (must('pass') + must('fail') === 0) return 'PASSED: nothing failed.';
      return must('fail') === 0
        ? `PASSED: every MUST that was judged holds (${must('pass')}).${should === 0 ? '' : ` ${should} SHOULD failed.`}`
        : `PASSED: nothing failed beyond the baseline (${count(must('fail'), 'expected failure')}).`;
    case 1: {
      const stale = baseline.filter(({ state }) => state === 'stale' || state === 'expired').length;
      const parts = [
        unknown('fail') > 0 ? `${unknown('fail')} MUST failed` : '',
        unknown('inconclusive') > 0 ? `${unknown('inconclusive')} MUST stayed unclear` : '',
        stale > 0 ? `${count(stale, 'baseline entry', 'baseline entries')} out of date` : '',
      ].filter((part) => part !== '');
      return `FAILED: ${parts.join(', ') || 'a SHOULD failed (--strict)'}.${parts.length === 0 ? '' : advice}`;
    }
    case 3:
      return 'NOTHING JUDGED: no MUST passed or failed.';
    case 4:
      return 'ERROR: the suite itself failed; this says nothing about the server. Please report it.';
    case 130:
    case 143:
      return 'INTERRUPTED: this is what was judged until then.';
    default:
      return `ended with status ${exit}`;
  }
}

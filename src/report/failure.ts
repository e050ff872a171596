import type { EvidenceEvent, RunStarted, TranscriptFrame } from '../generated/types/tool.js';
import { againCommand } from './again.js';
import { drawExchange, legend } from './exchange.js';
import type { FoldedRequirement } from './fold.js';
import { describeFrame } from './frame.js';
import { stimulusOf } from './select.js';
import { plain, type Style } from './style.js';
import { columnsOf, count, pad, shorten, visible, wrap } from './text.js';

/** How the block of a failure is drawn. */
export interface FailureDrawing {
  readonly columns: number;
  readonly style?: Style;
  readonly reach: readonly string[];
  /** The requirements whose exchange was drawn before, by what was drawn: the same is not drawn twice. */
  readonly drawn: Map<string, string>;
}

const label = 10;

/** All a person needs to understand why a requirement failed: what it demands, what was sent, what came, and where. */
export function failureLines(
  start: RunStarted,
  failed: FoldedRequirement,
  { columns, style = plain, reach, drawn }: FailureDrawing,
): string[] {
  const { requirement } = failed;
  const lines = [
    headline(requirement.id, requirement.level, columns, style),
    ...wrap(visible(requirement.sentence), columns - 2).map((line) => `  ${style.bold(line)}`),
    ...wrap(sourceOf(failed), columns - 2).map((line) => style.dim(`  ${line}`)),
  ];
  const failure = clearest(start, failed.failures);
  if (failure === undefined) return lines;
  const frames = failure.transcript?.frames ?? [];
  lines.push('', ...facts(start, failure, frames, columns, style));
  if (frames.length > 0) {
    const key = JSON.stringify([failure.scenario, failure.frames, frames.length, frames.at(-1)?.ms]);
    const before = drawn.get(key);
    if (before !== undefined) lines.push('', `  The exchange is the one drawn above, under ${visible(before)}.`);
    else {
      lines.push('', ...drawExchange(frames, failure.frames, { columns, style, nonce: start.nonce }));
      if (drawn.size === 0) lines.push(style.dim(`  ${legend}`));
      drawn.set(key, requirement.id);
    }
  }
  lines.push('', ...others(failed.failures, failure, columns));
  // A command is never broken into lines: it is there to be copied.
  lines.push(`  ${pad('again', label)}${againCommand(start, failure, reach)}`);
  return lines;
}

function headline(id: string, level: string, columns: number, style: Style): string {
  const gap = Math.max(1, columns - 5 - columnsOf(id) - level.length);
  return `${style.red(style.bold('FAIL'))} ${style.bold(id)}${' '.repeat(gap)}${level}`;
}

/** Where the demand comes from. */
export function sourceOf({ requirement }: Pick<FoldedRequirement, 'requirement'>): string {
  if (requirement.source === 'ruling') return 'ruling (the document does not say; see the spec)';
  if (requirement.quote === null) return 'the document';
  const quote = visible(requirement.quote);
  return quote.includes('"') ? `the document: '${quote}'` : `the document: "${quote}"`;
}

/** A fixed scenario that is about the requirement, else the shortest exchange. */
function clearest(start: RunStarted, failures: readonly EvidenceEvent[]): EvidenceEvent | undefined {
  const about = ({ scenario, requirement, script }: EvidenceEvent): boolean =>
    script === null && start.plan.scenarios.some(({ id, shows }) => id === scenario && shows.includes(requirement));
  const length = ({ transcript }: EvidenceEvent): number => transcript?.frames.length ?? Number.POSITIVE_INFINITY;
  return [...failures].sort((a, b) => Number(about(b)) - Number(about(a)) || length(a) - length(b))[0];
}

function facts(
  start: RunStarted,
  failure: EvidenceEvent,
  frames: readonly TranscriptFrame[],
  columns: number,
  style: Style,
): string[] {
  const lines: string[] = [];
  const add = (name: string, text: string, mark = (part: string) => part): void => {
    const parts = wrap(text, columns - 2 - label);
    for (const [row, part] of parts.entries()) lines.push(`  ${pad(row === 0 ? name : '', label)}${mark(part)}`);
  };
  const scenario = start.plan.scenarios.find((one) => one.id === failure.scenario);
  if (failure.scenario !== null) {
    const title = scenario === undefined ? '' : `: ${visible(scenario.title)}`;
    add('in', `${visible(failure.scenario)}${title}`);
  }
  const sent = stimulusOf(frames, failure.frames, start.nonce);
  const room = (columns - 2 - label) * 3;
  if (sent !== undefined)
    add(sent.dir === 'open' ? 'opened' : 'sent', `${where(sent)}: ${shorten(describeFrame(sent), room)}`);
  if (failure.expected !== null) add('expected', shorten(failure.expected, room * 2));
  const came = failure.frames.map((at) => frames[at]).findLast((frame) => frame !== undefined && frame !== sent);
  // What did not come has no place; the frames that decide are then what came instead of it.
  const absent = failure.kind === 'omission' || failure.kind === 'missing';
  const place = came === undefined || absent ? '' : `${where(came)}: `;
  if (failure.seen !== null) add('came', `${place}${shorten(failure.seen, room * 2)}`, style.red);
  else if (came !== undefined) add('came', `${place}${shorten(describeFrame(came), room)}`, style.red);
  if (failure.reason !== null) add('note', shorten(failure.reason, room * 2));
  return lines;
}

function where({ conn, ms }: TranscriptFrame): string {
  const time = ms === undefined ? '' : ` at ${Math.round(ms)} ms`;
  return `${visible(conn)}${time}`;
}

/** Where else the same requirement was broken: named, not drawn again. */
function others(failures: readonly EvidenceEvent[], drawn: EvidenceEvent, columns: number): string[] {
  const rest = failures.filter((failure) => failure !== drawn);
  if (rest.length === 0) return [];
  const places = [...new Set(rest.map((failure) => failure.scenario ?? 'the whole run'))].filter(
    (scenario) => scenario !== drawn.scenario,
  );
  const shown = places.slice(0, 4).map(visible).join(', ');
  const more = places.length > 4 ? `, and ${count(places.length - 4, 'scenario')} more` : '';
  const text =
    places.length === 0 ? `${count(rest.length, 'more place', 'more places')} in this scenario` : `${shown}${more}`;
  return wrap(text, columns - 2 - label).map((line, row) => `  ${pad(row === 0 ? 'also in' : '', label)}${line}`);
}

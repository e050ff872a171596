import type { TranscriptFrame } from '../generated/types/tool.js';
import { describeFrame } from './frame.js';
import { selectFrames } from './select.js';
import { plain, type Style } from './style.js';
import { count, pad, shorten, visible, wrap } from './text.js';

/** How an exchange is drawn. */
export interface Drawing {
  readonly columns: number;
  readonly style?: Style;
  /** The word in all names that the run made; helps to find the frames that speak of the same thing. */
  readonly nonce?: string | null;
  /** Whether all frames are drawn, however many. */
  readonly whole?: boolean;
}

const maxLanes = 6;
const decidingLines = 8;
const otherLines = 4;

/**
 * Draws an exchange as a table: a row a frame, a lane a connection, `>` before the frames that decide. Frames that say
 * nothing about the judgement are left out with their count, those after the deciding ones are cut.
 */
export function drawExchange(
  frames: readonly TranscriptFrame[],
  deciding: readonly number[],
  { columns, style = plain, nonce = null, whole = false }: Drawing,
): string[] {
  const decides = new Set(deciding);
  const { shown, after } = whole
    ? { shown: frames.map((_, at) => at), after: 0 }
    : selectFrames(frames, deciding, nonce);
  const lanes = lanesOf(frames, shown);
  const width = Math.min(8, Math.max(4, ...lanes.map((lane) => lane.length + 1)));
  const time = Math.max(5, ...shown.map((at) => msOf(frames[at]).length + 1));
  const left = 2 + time + 2 + lanes.length * width;
  const heading = `  ${'ms'.padStart(time)}  ${lanes.map((lane) => cell(lane, width)).join('')}`;
  const lines = [style.dim(heading.trimEnd())];
  const open = new Set<string>();
  let next = 0;
  for (const at of shown) {
    const frame = frames[at];
    if (frame === undefined) continue;
    if (at > next) {
      lines.push(style.dim(`${' '.repeat(2 + time + 2)}... ${count(at - next, 'frame')} left out`));
      for (const skipped of frames.slice(next, at)) track(open, skipped);
    }
    next = at + 1;
    const marks = lanes.map((lane) => mark(lane, frame, open, width)).join('');
    track(open, frame);
    const room = Math.max(20, columns - left);
    const rows = rowsOf(describeFrame(frame), room, decides.has(at) ? decidingLines : otherLines);
    const still = lanes.map((lane) => cell(open.has(lane) ? '|' : '', width)).join('');
    for (const [row, part] of rows.entries()) {
      const start = row === 0 ? `${msOf(frame).padStart(time)}  ${marks}` : `${' '.repeat(time + 2)}${still}`;
      lines.push(decides.has(at) ? style.bold(`${row === 0 ? '>' : ' '} ${start}${part}`) : `  ${start}${part}`);
    }
  }
  if (after > 0) lines.push(style.dim(`${' '.repeat(2 + time + 2)}(${count(after, 'later frame')} cut)`));
  return lines.map((line) => line.trimEnd());
}

/** A text on at most so many lines; lines that break at commas hold less than they could, so it may take a few tries. */
function rowsOf(text: string, room: number, most: number): string[] {
  for (let budget = room * most; ; budget -= Math.ceil(room / 4)) {
    const rows = wrap(shorten(text, budget), room);
    if (rows.length <= most || budget <= room) return rows.slice(0, most);
  }
}

/** The connections of the shown frames, in the order in which they first appear in the whole exchange. */
function lanesOf(frames: readonly TranscriptFrame[], shown: readonly number[]): readonly string[] {
  const used = new Set(shown.map((at) => frames[at]?.conn));
  const names = new Set(frames.map((frame) => frame.conn));
  return [...names].filter((conn) => used.has(conn) && conn !== '-' && conn !== '*').slice(0, maxLanes);
}

function track(open: Set<string>, frame: TranscriptFrame): void {
  if (frame.dir === 'close') open.delete(frame.conn);
  else if (frame.dir !== 'idle') open.add(frame.conn);
}

function msOf(frame: TranscriptFrame | undefined): string {
  return frame?.ms === undefined ? '' : String(Math.round(frame.ms));
}

function mark(lane: string, frame: TranscriptFrame, open: ReadonlySet<string>, width: number): string {
  if (lane !== frame.conn) return cell(open.has(lane) ? '|' : '', width);
  switch (frame.dir) {
    case 'open':
      return cell('o', width);
    case 'send':
      return cell('-->', width);
    case 'recv':
      return cell('<--', width);
    case 'close':
      return cell('x', width);
    case 'idle':
      return cell('|', width);
  }
}

function cell(text: string, width: number): string {
  const shownText = visible(text);
  return pad(shownText.length < width ? shownText : `${shownText.slice(0, width - 2)}~`, width);
}

/** What the marks of {@link drawExchange} mean. */
export const legend = '--> sent to the subject   <-- came from it   o opened   x closed   > decides';

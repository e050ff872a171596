import type { Transcript, TranscriptFrame } from '../generated/types/tool.js';
import { elide } from './recording.js';

/** A transcript of which no more is kept than explains a judgement, with the frames that decide in it. */
export interface Excerpt {
  readonly transcript: Transcript;
  readonly frames: readonly number[];
}

/** Transcripts within these are kept as they are: all but those of subjects that flood. */
const mostFrames = 400;
const mostCharacters = 256 * 1024;

const atEachEnd = 60;
const aroundDeciding = 8;
const mostDeciding = 20;
/** What is left to a frame that does not decide. */
const briefText = 1024;

/**
 * Keeps of a transcript what explains a judgement: its beginning, its end, the frames that decide and what surrounds
 * them. Otherwise a subject that floods would fill the report, once for each piece of evidence.
 */
export function excerpt(transcript: Transcript, deciding: readonly number[]): Excerpt {
  const { frames } = transcript;
  const characters = frames.reduce((sum, frame) => sum + sizeOf(frame), 0);
  if (frames.length <= mostFrames && characters <= mostCharacters) return { transcript, frames: deciding };
  const kept: TranscriptFrame[] = [];
  const places = new Map<number, number>();
  let next = 0;
  for (const at of [...chosen(frames, deciding)].sort((a, b) => a - b)) {
    const frame = frames[at];
    if (frame === undefined) continue;
    if (at > next) kept.push({ conn: '-', dir: 'idle', ms: frame.ms ?? 0, note: `${at - next} frames left out` });
    next = at + 1;
    places.set(at, kept.length);
    kept.push(characters > mostCharacters && !deciding.slice(0, 3).includes(at) ? elide(frame, briefText) : frame);
  }
  if (next < frames.length)
    kept.push({ conn: '-', dir: 'idle', ms: 0, note: `${frames.length - next} frames left out` });
  const decide = deciding.flatMap((at) => places.get(at) ?? []);
  return { transcript: { ...transcript, frames: kept }, frames: decide };
}

function sizeOf(frame: TranscriptFrame): number {
  return (frame.text?.length ?? 0) + (frame.base64?.length ?? 0);
}

/** Where there is room for all frames, it was their size that was too much, and none is left out. */
function chosen(frames: readonly TranscriptFrame[], deciding: readonly number[]): ReadonlySet<number> {
  if (frames.length <= mostFrames) return new Set(frames.keys());
  const keep = new Set<number>();
  const range = (from: number, to: number): void => {
    for (let at = Math.max(0, from); at < Math.min(frames.length, to); at++) keep.add(at);
  };
  range(0, atEachEnd);
  range(frames.length - atEachEnd, frames.length);
  for (const at of deciding.slice(0, mostDeciding)) {
    range(at - aroundDeciding, at + aroundDeciding + 1);
    const conn = frames[at]?.conn;
    const stimulus = frames.findLastIndex((frame, place) => place < at && frame.conn === conn && frame.dir === 'send');
    const opening = frames.findIndex((frame) => frame.conn === conn && frame.dir === 'open');
    for (const place of [stimulus, opening]) if (place >= 0) keep.add(place);
  }
  return keep;
}

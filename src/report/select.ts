import type { TranscriptFrame } from '../generated/types/tool.js';

/** Which frames of an exchange a reader needs to understand why it was judged as it was. */
export interface Selection {
  /** Indexes into the frames, rising. */
  readonly shown: readonly number[];
  /** How many frames came after the last one that decides. */
  readonly after: number;
}

const enough = 7;
const most = 16;
const fewDeciding = 12;
const mostAfter = 3;
const mostRelated = 6;

/**
 * Chooses around the deciding frames: what they answer, what was said before them on the same connections, and frames
 * that speak of the same things, however early (a subscription, say). `nonce` is in every name that the run made, so
 * it finds those without knowing the protocol.
 */
export function selectFrames(
  frames: readonly TranscriptFrame[],
  deciding: readonly number[],
  nonce: string | null,
): Selection {
  const decides = [...new Set(deciding)].filter((at) => at >= 0 && at < frames.length).sort((a, b) => a - b);
  const decider = decides.at(-1) ?? frames.length - 1;
  const sequel = sequelOf(frames, decider, nonce);
  const keep = new Set([...limit(decides), ...sequel]);
  const add = (candidates: Iterable<number>, total: number): void => {
    for (const at of candidates) if (keep.size < total) keep.add(at);
  };
  const stimulus = stimulusAt(frames, decides, nonce);
  if (stimulus >= 0) add([stimulus], most);
  add(stimuli(frames, decides), most);
  add(related(frames, decides, nonce), most);
  add(backwards(decider), enough);
  for (const at of openings(frames, [...keep])) keep.add(at);
  for (const at of endings(frames, [...keep], decider)) keep.add(at);
  // Leaving out a single frame saves nothing: its place says so in as many lines.
  for (const at of [...keep]) if (at >= 2 && !keep.has(at - 1) && keep.has(at - 2)) keep.add(at - 1);
  if (keep.has(1)) keep.add(0);
  return { shown: [...keep].sort((a, b) => a - b), after: frames.length - 1 - (sequel.at(-1) ?? decider) };
}

/**
 * Where a sent frame decides last, something did not come. Then what came instead is shown as well: what names the
 * same things on any connection (who heard it, though another did not), and what came next on its own.
 */
function sequelOf(frames: readonly TranscriptFrame[], decider: number, nonce: string | null): readonly number[] {
  const sent = frames[decider];
  if (sent?.dir !== 'send') return [];
  const names = nonce === null ? [] : namesIn(sent.text, nonce);
  const came = (fits: (frame: TranscriptFrame) => boolean): number[] =>
    frames.flatMap((frame, at) => (at > decider && isTheirs(frame) && fits(frame) ? [at] : [])).slice(0, mostAfter);
  const same = nonce === null ? [] : came(({ text }) => namesIn(text, nonce).some((name) => names.includes(name)));
  const own = came(({ conn }) => conn === sent.conn);
  return [...new Set([...same, ...own])].sort((one, other) => one - other);
}

/** What the subject did; the suite closes its connections itself when all is over. */
function isTheirs({ dir, by }: TranscriptFrame): boolean {
  return dir === 'recv' || (dir === 'close' && by !== 'peer');
}

/** The first few and the last few, where hundreds of frames decide. */
function limit(decides: readonly number[]): readonly number[] {
  return decides.length <= fewDeciding ? decides : [...decides.slice(0, 4), ...decides.slice(-(fewDeciding - 4))];
}

function* openings(frames: readonly TranscriptFrame[], shown: readonly number[]): Iterable<number> {
  const involved = new Set(shown.map((at) => frames[at]?.conn));
  for (const [at, frame] of frames.entries()) if (frame.dir === 'open' && involved.delete(frame.conn)) yield at;
}

/** Connections that ended before the judgement: often that is the point. */
function* endings(frames: readonly TranscriptFrame[], shown: readonly number[], before: number): Iterable<number> {
  const involved = new Set(shown.map((at) => frames[at]?.conn));
  for (const [at, frame] of frames.entries()) {
    if (at < before && frame.dir === 'close' && involved.delete(frame.conn)) yield at;
  }
}

/** For each frame that decides, what was last sent before it on its connection. */
function* stimuli(frames: readonly TranscriptFrame[], decides: readonly number[]): Iterable<number> {
  for (const at of decides) {
    const conn = frames[at]?.conn;
    for (let before = at - 1; before >= 0; before--) {
      const frame = frames[before];
      if (frame?.conn !== conn || frame?.dir !== 'send') continue;
      yield before;
      break;
    }
  }
}

/** Frames before the judgement that name what its frames name. */
function* related(
  frames: readonly TranscriptFrame[],
  decides: readonly number[],
  nonce: string | null,
): Iterable<number> {
  if (nonce === null || nonce.length < 3) return;
  const names = new Set(decides.flatMap((at) => namesIn(frames[at]?.text, nonce)));
  if (names.size === 0) return;
  const first = decides[0] ?? 0;
  const all = frames.flatMap((frame, at) =>
    at < first && namesIn(frame.text, nonce).some((name) => names.has(name)) ? [at] : [],
  );
  // The first ones set the scene, the last ones lead up to the judgement.
  yield* all.slice(0, mostRelated / 2);
  yield* all.slice(-mostRelated / 2);
}

/** The JSON strings of a text that hold the nonce. Only its beginning is searched: frames may be megabytes. */
function namesIn(text: string | undefined, nonce: string): string[] {
  if (text === undefined || !text.includes(nonce)) return [];
  return (text.slice(0, 20_000).match(/"(?:[^"\\]|\\.)*"/g) ?? []).filter((name) => name.includes(nonce));
}

function* backwards(last: number): Iterable<number> {
  for (let at = last; at >= 0; at--) yield at;
}

/** What was sent before the judgement, or undefined where nothing was. */
export function stimulusOf(
  frames: readonly TranscriptFrame[],
  deciding: readonly number[],
  nonce: string | null,
): TranscriptFrame | undefined {
  return frames[stimulusAt(frames, deciding, nonce)];
}

/**
 * The frame to which the deciding ones are the reaction: one of them that was sent; else the last before them that
 * names what they name; else the last on their connection, or what opened it; else the last at all. -1 where there is
 * none.
 */
function stimulusAt(frames: readonly TranscriptFrame[], deciding: readonly number[], nonce: string | null): number {
  const sent = deciding.find((at) => frames[at]?.dir === 'send');
  if (sent !== undefined) return sent;
  const first = Math.min(...deciding, frames.length);
  const conn = frames[first]?.conn;
  const names = nonce === null ? [] : namesIn(frames[first]?.text, nonce);
  const last = (fits: (frame: TranscriptFrame) => boolean): number =>
    frames.findLastIndex((frame, at) => at < first && frame.dir === 'send' && fits(frame));
  const choices = [
    nonce === null ? -1 : last((frame) => namesIn(frame.text, nonce).some((name) => names.includes(name))),
    last((frame) => frame.conn === conn),
    frames.findIndex((frame, at) => at <= first && frame.dir === 'open' && frame.conn === conn),
    last(() => true),
  ];
  return choices.find((at) => at >= 0) ?? -1;
}

import type { Clock } from '../base/clock.js';
import { type Parsed, parseJson } from '../base/json.js';
import { ownCopy } from '../base/text.js';
import type { Transcript, TranscriptFrame } from '../generated/types/tool.js';

/** A frame as it is kept while a take runs: raw, with its place and time. */
export interface Frame {
  /** Its place in the recording, from 0. */
  readonly index: number;
  readonly conn: string;
  readonly dir: TranscriptFrame['dir'];
  /** Milliseconds since the recording began. */
  readonly ms: number;
  readonly text: string | null;
  readonly bytes: Uint8Array | null;
  /** What else a transcript says of it: `url`, `code`, `by`, `note`, … */
  readonly more: Partial<TranscriptFrame>;
  /** The text as JSON, parsed once and only when asked for. */
  json(): Parsed;
}

const noText: Parsed = { ok: false, reason: 'there is no text' };

/** Texts longer than this are shortened in a transcript; verdicts are made from the raw ones. */
const longestText = 64 * 1024;
const longestTexts = 4 * 1024 * 1024;

/** JSON takes up to thirty times the room of its text: that of longer texts is parsed again where it is long unused. */
const longestKept = 32 * 1024;

/** What is said of most frames: nothing more. */
const noMore: Partial<TranscriptFrame> = Object.freeze({});

/** Makes a frame; its JSON is parsed when first asked for. */
export function makeFrame(parts: Omit<Frame, 'json'>): Frame {
  return new KeptFrame(parts);
}

class KeptFrame implements Frame {
  readonly index: number;
  readonly conn: string;
  readonly dir: Frame['dir'];
  readonly ms: number;
  readonly text: string | null;
  readonly bytes: Uint8Array | null;
  readonly more: Partial<TranscriptFrame>;
  #parsed: Parsed | undefined = undefined;
  #large: WeakRef<Parsed> | undefined = undefined;

  constructor({ index, conn, dir, ms, text, bytes, more }: Omit<Frame, 'json'>) {
    this.index = index;
    this.conn = conn;
    this.dir = dir;
    this.ms = ms;
    this.text = text;
    this.bytes = bytes;
    this.more = more;
  }

  json(): Parsed {
    const known = this.#parsed ?? this.#large?.deref();
    if (known !== undefined) return known;
    const parsed = this.text === null ? noText : parseJson(this.text);
    if (this.text === null || this.text.length <= longestKept || !parsed.ok) this.#parsed = parsed;
    else this.#large = new WeakRef(parsed);
    return parsed;
  }
}

/** Everything that was said in one take, over all its connections, in the order in which it was seen. */
export class Recording {
  readonly frames: Frame[] = [];
  readonly #listeners: ((frame: Frame) => void)[] = [];
  readonly #clock: Clock;
  readonly #begun: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#begun = clock.now();
  }

  /** Milliseconds since the recording began. */
  ms(): number {
    return this.#clock.now() - this.#begun;
  }

  /** Has every further frame told. */
  listen(listener: (frame: Frame) => void): void {
    this.#listeners.push(listener);
  }

  /** Records what was said on a connection, now. */
  add(
    conn: string,
    dir: Frame['dir'],
    said: { text?: string; bytes?: Uint8Array; more?: Partial<TranscriptFrame> } = {},
  ): Frame {
    const frame = makeFrame({
      index: this.frames.length,
      conn,
      dir,
      ms: this.ms(),
      text: said.text ?? null,
      bytes: said.bytes ?? null,
      more: said.more ?? noMore,
    });
    this.frames.push(frame);
    for (const listener of this.#listeners) listener(frame);
    return frame;
  }

  /**
   * The recording as a transcript; long texts are shortened and say by how much. Where all of them are long together,
   * the frames that decide keep theirs.
   */
  transcript(about: Omit<Transcript, 'format' | 'frames'>, deciding: ReadonlySet<number> = new Set()): Transcript {
    const characters = this.frames.reduce((sum, frame) => sum + (frame.text?.length ?? 0), 0);
    const longest = (frame: Frame): number =>
      characters > longestTexts && !deciding.has(frame.index) ? 0 : longestText;
    return { format: 1, ...about, frames: this.frames.map((frame) => toTranscriptFrame(frame, longest(frame))) };
  }
}

const keptAtFront = 1024;
const keptAtEnd = 64;

/** The frame with its text shortened where it is longer than `most`; it says by how much. */
export function elide(frame: TranscriptFrame, most: number): TranscriptFrame {
  const { text } = frame;
  if (text === undefined || text.length <= Math.max(most, keptAtFront + keptAtEnd)) return frame;
  const elidedBytes = (frame.elidedBytes ?? 0) + text.length - keptAtFront - keptAtEnd;
  return { ...frame, text: ownCopy(`${text.slice(0, keptAtFront)} … ${text.slice(-keptAtEnd)}`), elidedBytes };
}

function toTranscriptFrame(frame: Frame, longest: number): TranscriptFrame {
  const base = { conn: frame.conn, dir: frame.dir, ms: Math.round(frame.ms * 100) / 100, ...frame.more };
  if (frame.text !== null) return elide({ ...base, text: frame.text }, longest);
  if (frame.bytes === null) return base;
  const kept = frame.bytes.subarray(0, 1024);
  const elidedBytes = frame.bytes.length - kept.length;
  return {
    ...base,
    kind: 'binary',
    base64: Buffer.from(kept).toString('base64'),
    ...(elidedBytes > 0 ? { elidedBytes } : {}),
  };
}

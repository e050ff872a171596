import type { Line } from './server.js';

/** A subject that means harm, or does it. */
export interface Hostile {
  readonly title: string;
  /** It says more than anybody can judge: the suite has to cut it off. */
  readonly floods?: true;
  /** What it says costs so much to be read that time is lost by that. */
  readonly heavy?: true;
  /** It answers what it is asked, beside the harm: it may pass first contact. */
  readonly answers?: true;
  /** It breaks nothing that is demanded, however rude it is. */
  readonly allowed?: true;
  /** Turns on a connection that speaks WebSocket. Returns what it does with each text from then on; else it is deaf. */
  turn?(line: Line): ((text: string) => void) | undefined;
  /** What it does with a handshake. */
  handshake?(line: Line, head: string): void;
  /** What it does with a plain request. */
  http?(line: Line, head: string, body: string): void;
  /** What it does with a close frame. */
  closing?(line: Line): void;
}

/** Writes on and on, as fast as the other side reads, until the connection is gone. */
export async function forever(line: Line, bytes: Buffer): Promise<void> {
  while (!line.gone) await line.write(bytes);
}

/** So many bytes, in pieces, as fast as the other side reads. */
export async function stream(line: Line, bytes: number): Promise<void> {
  const piece = Buffer.alloc(64 * 1024, 'x');
  for (let left = bytes; left > 0 && !line.gone; left -= piece.length) await line.write(piece.subarray(0, left));
}

import { readdirSync, readFileSync } from 'node:fs';
import { VirtualClock } from '../../src/base/clock.js';
import { jsonEqual, parseJson } from '../../src/base/json.js';
import type { HttpAnswer, Session } from '../../src/reference/endpoint.js';
import { openReference } from '../../src/reference/open.js';

/** A frame of a recording, as far as a replay over memory needs it. */
interface Recorded {
  readonly conn: string;
  readonly dir: 'open' | 'send' | 'recv' | 'close' | 'idle';
  readonly kind?: string;
  readonly text?: string;
  readonly method?: string;
  readonly url?: string;
  readonly id?: string;
  readonly status?: number;
  readonly code?: number;
  readonly by?: string;
  readonly forMs?: number;
  readonly note?: string;
}

const folder = new URL('../transcripts/aio-rpc/', import.meta.url);

export const recordings: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.json'));

function load(name: string): { readonly title: string; readonly frames: readonly Recorded[] } {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { title: string; frames: Recorded[] };
}

/** A connection in memory: what came, in order, and how it ended. */
interface Heard {
  readonly session: Session;
  readonly texts: string[];
  code: number | null;
}

/** What is different: the recording's frame, and what came instead. */
export interface Difference {
  readonly frame: number;
  readonly expected: string;
  readonly came: string;
}

export interface PlayOptions {
  /** Frames (by index) that are not compared; what came for them is taken off all the same. */
  readonly skip: ReadonlySet<number>;
  /** Texts of frames whose middle was left out of the recording. */
  readonly whole: ReadonlyMap<number, string>;
}

/** Plays the `send` frames of a recording to the reference and compares by meaning what comes. */
export async function play(name: string, { skip, whole }: PlayOptions): Promise<readonly Difference[]> {
  const clock = new VirtualClock();
  const reference = openReference('aio-rpc', { profile: 'upstream', clock });
  const heard = new Map<string, Heard>();
  const answers = new Map<string, HttpAnswer>();
  const differences: Difference[] = [];
  const { frames } = load(name);
  const compare = (frame: number, same: boolean, expected: string, came: string) => {
    if (!same && !skip.has(frame)) differences.push({ frame, expected, came });
  };

  for (const [index, frame] of frames.entries()) {
    const text = whole.get(index) ?? frame.text ?? '';
    const connection = heard.get(frame.conn);
    if (frame.dir === 'open') {
      heard.set(frame.conn, connect());
    } else if (frame.kind === 'http-request') {
      answers.set(frame.id ?? '', reference.http({ method: frame.method ?? 'GET' }));
    } else if (frame.kind === 'http-response') {
      const answer = answers.get(frame.id ?? '');
      const same = answer?.status === frame.status && sameMeaning(text, answer?.text ?? '');
      compare(index, same, `${frame.status} ${text}`, `${answer?.status} ${answer?.text}`);
    } else if (frame.dir === 'send') {
      connection?.session.receive(text);
    } else if (frame.dir === 'recv') {
      const came = await next(connection);
      compare(index, came !== undefined && sameMeaning(text, came), text, came ?? 'nothing');
    } else if (frame.dir === 'close' && frame.by === 'subject') {
      for (let tries = 0; tries < 5 && connection?.code === null; tries++) await pass(clock);
      compare(index, connection?.code === frame.code, `closed with ${frame.code}`, `closed with ${connection?.code}`);
    } else if (frame.dir === 'close') {
      connection?.session.closed();
    } else if (frame.note?.startsWith('SIGTERM') === true) {
      reference.close();
    } else if (frame.dir === 'idle') {
      await Promise.resolve();
      clock.advance(frame.forMs ?? 0);
    }
  }
  await pass(clock);
  for (const [conn, { texts }] of heard) {
    if (texts.length > 0)
      differences.push({ frame: frames.length, expected: `nothing more at ${conn}`, came: texts.join() });
  }
  return differences;

  function connect(): Heard {
    const texts: string[] = [];
    const session = reference.open({
      send: (text) => void texts.push(text),
      close: (code = 1000) => {
        made.code = code;
      },
    });
    const made: Heard = { session, texts, code: null };
    return made;
  }

  async function next(connection: Heard | undefined): Promise<string | undefined> {
    for (let tries = 0; tries < 5 && connection?.texts.length === 0; tries++) await pass(clock);
    return connection?.texts.shift();
  }
}

async function pass(clock: VirtualClock): Promise<void> {
  await new Promise(setImmediate);
  clock.jump();
}

function sameMeaning(left: string, right: string): boolean {
  const [a, b] = [parseJson(left), parseJson(right)];
  return a.ok && b.ok ? jsonEqual(a.value, b.value) : left === right;
}

import { readdirSync, readFileSync } from 'node:fs';
import { type Clock, VirtualClock } from '../../src/base/clock.js';
import { isObject, type Json, type JsonObject, jsonEqual, member, parseJson } from '../../src/base/json.js';
import type { Endpoint, Handshake, HttpAnswer, HttpRequest, Session } from '../../src/reference/endpoint.js';

/** A frame of a recording, as far as a replay over memory needs it. */
interface Recorded {
  readonly conn: string;
  readonly dir: 'open' | 'send' | 'recv' | 'close' | 'idle';
  readonly kind?: string;
  readonly text?: string;
  readonly base64?: string;
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly status?: number;
  readonly code?: number;
  readonly by?: string;
  readonly forMs?: number;
  readonly note?: string;
}

/** The recordings of a published server, and how the reference is held against them. */
export interface Recordings {
  readonly protocol: string;
  /** The reference as it is to answer one recording, with all that the recorded server had. */
  start(recording: string, clock: Clock): Endpoint;
  /** Frames that the reference cannot match. */
  readonly skipped: readonly Skipped[];
  /** Texts of frames, by index, whose middle was left out of the recording. */
  readonly whole: Readonly<Record<string, ReadonlyMap<number, string>>>;
  /** What counts of an answer. */
  meaning(message: JsonObject): JsonObject;
  /** Where what a broker delivers is sent instead, and whose plain HTTP is answered by its status alone. */
  readonly triggerPath?: string;
}

/** Frames (by index) that are not compared; what comes for them is taken off all the same. */
export interface Skipped {
  readonly recording: string;
  readonly frames: readonly number[];
  /** What is not sent either: the frames could not be told from others. */
  readonly unsent?: readonly number[];
  readonly why: string;
}

const folderOf = (protocol: string) => new URL(`../transcripts/${protocol}/`, import.meta.url);

/** The names of a protocol's recordings. */
export function recordingsOf(protocol: string): readonly string[] {
  return readdirSync(folderOf(protocol)).filter((name) => name.endsWith('.json'));
}

/** A connection in memory: what came, in order, and how it ended. */
interface Heard {
  readonly session: Session;
  readonly texts: string[];
  readonly code: number | null;
}

/** What is different: the recording's frame, and what came instead. */
export interface Difference {
  readonly frame: number;
  readonly expected: string;
  readonly came: string;
}

/** Plays the `send` frames of a recording to the reference and compares by meaning what comes. */
export async function play(
  recordings: Recordings,
  name: string,
  skip: ReadonlySet<number>,
): Promise<readonly Difference[]> {
  const { frames } = JSON.parse(readFileSync(new URL(name, folderOf(recordings.protocol)), 'utf8')) as {
    readonly frames: readonly Recorded[];
  };
  const clock = new VirtualClock();
  const reference = recordings.start(name, clock);
  const ids = correspondence();
  const heard = new Map<string, Heard>();
  const answers = new Map<string, HttpAnswer>();
  const differences: Difference[] = [];
  const compare = (frame: number, same: boolean, expected: string, came: string) => {
    if (!same && !skip.has(frame)) differences.push({ frame, expected, came });
  };
  const same = (recorded: string, came: string): boolean => {
    const [a, b] = [parseJson(ids.applied(recorded)), parseJson(came)];
    if (!a.ok || !b.ok) return recorded === came;
    if (!isObject(a.value) || !isObject(b.value)) return jsonEqual(a.value, b.value);
    return jsonEqual(recordings.meaning(a.value), recordings.meaning(b.value));
  };

  for (const [index, frame] of frames.entries()) {
    const text = recordings.whole[name]?.get(index) ?? frame.text ?? '';
    const connection = heard.get(frame.conn);
    if (skip.has(index) && frame.dir === 'send') continue;
    if (frame.dir === 'open') {
      const { handshake, refusal } = await ask(frame);
      const [expected, came] = [frame.status ?? 101, refusal?.status ?? 101];
      compare(index, came === expected, `status ${expected}`, `status ${came}`);
      if (refusal === null && !skip.has(index)) heard.set(frame.conn, connect(handshake));
    } else if (frame.kind === 'http-request') {
      answers.set(frame.id ?? '', await reference.http(requestOf(frame)));
    } else if (frame.kind === 'amqp') {
      const headers = { 'content-type': 'application/json' };
      await reference.http({ method: 'POST', path: recordings.triggerPath ?? '', headers, body: text });
    } else if (frame.kind === 'http-response') {
      const answer = answers.get(frame.id ?? '');
      const free = recordings.triggerPath !== undefined;
      const equal = answer?.status === frame.status && (free || same(text, answer?.text ?? ''));
      compare(index, equal, `${frame.status} ${text}`, `${answer?.status} ${answer?.text}`);
    } else if (frame.dir === 'send' && frame.kind === 'binary') {
      connection?.session.receiveBinary(Buffer.from(frame.base64 ?? '', 'base64'));
    } else if (frame.dir === 'send') {
      connection?.session.receive(ids.applied(text));
    } else if (frame.dir === 'recv') {
      const came = await next(connection);
      if (came !== undefined) ids.learn(text, came);
      compare(index, came !== undefined && same(text, came), text, came ?? 'nothing');
    } else if (frame.dir === 'close' && endedBySubject(frame)) {
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

  async function ask(frame: Recorded) {
    const handshake = requestOf(frame);
    // What the API behind a reference answers comes with the turns of the loop.
    return { handshake, refusal: (await reference.admit?.(handshake)) ?? null };
  }

  function connect(handshake: Handshake): Heard {
    const texts: string[] = [];
    let code: number | null = null;
    const peer = {
      send: (text: string) => void texts.push(text),
      close(given = 1000) {
        code = given;
      },
    };
    const session = reference.open(peer, handshake);
    return {
      session,
      texts,
      get code() {
        return code;
      },
    };
  }

  async function next(connection: Heard | undefined): Promise<string | undefined> {
    for (let tries = 0; tries < 5 && connection?.texts.length === 0; tries++) await pass(clock);
    return connection?.texts.shift();
  }
}

/** Which id of the reference stands for which recorded one, where both drew one at random. */
function correspondence() {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  const known = new Map<string, string>();
  const idIn = (text: string): Json | undefined => {
    const parsed = parseJson(text);
    return parsed.ok ? member(parsed.value, 'id') : undefined;
  };
  return {
    /** A frame of the recording, and what came in its place. */
    learn(recorded: string, came: string): void {
      const [theirs, ours] = [idIn(recorded), idIn(came)];
      if (typeof theirs === 'string' && typeof ours === 'string' && uuid.test(theirs) && uuid.test(ours))
        known.set(theirs, ours);
    },
    /** A recorded text with our ids. */
    applied(text: string): string {
      let applied = text;
      for (const [theirs, ours] of known) applied = applied.replaceAll(theirs, ours);
      return applied;
    },
  };
}

/** Where it was not written down who ended a connection, the code tells: 1011 is a server's. */
function endedBySubject({ by, code }: Recorded): boolean {
  return by === 'subject' || (by === undefined && code === 1011);
}

/** A request, or a handshake, as it was recorded. */
function requestOf({ method = 'GET', url = '/', headers = {}, text = '' }: Recorded): HttpRequest {
  const [path = '/', query = ''] = url.split('?');
  return { method, path, query, headers, body: text };
}

/** Enough for whatever the references wait for, and far too short for a connection to be idle. */
const passedMs = 200;

async function pass(clock: VirtualClock): Promise<void> {
  await new Promise(setImmediate);
  clock.advance(passedMs);
}

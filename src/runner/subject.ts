import { type ChildProcess, spawn } from 'node:child_process';
import { connect, createServer, type Server } from 'node:net';
import type { Clock } from '../base/clock.js';
import type { Json } from '../base/json.js';

/** How a subject is started: the member `start` of a target file, ports filled in. */
export interface Start {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Literal text on stdout that says it listens; null: it listens when its port can be connected to. */
  readonly ready: string | null;
  readonly readyTimeoutMs: number;
  /** Where it will listen. */
  readonly url: string;
}

/** A subject that this run started. */
export interface StartedSubject {
  /** How it ended, in words; null while it runs. */
  ended(): string | null;
  /** The last lines of what it printed. */
  tail(): string;
  /** Ends it and all that it started: SIGTERM, five seconds of patience, SIGKILL. */
  stop(): Promise<void>;
}

export type Starting =
  | { readonly ok: true; readonly subject: StartedSubject }
  | { readonly ok: false; readonly reason: string; readonly tail: string };

const placeholder = /\{port(?::([A-Za-z0-9_-]+))?\}/g;

/** The names of the ports that a text asks for; `` is that of plain `{port}`. */
export function portNames(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name ?? ''))];
}

/** Free ports of this machine, all different. */
export async function freePorts(names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const servers = await Promise.all(names.map(() => listen()));
  const ports = new Map(names.map((name, at) => [name, portOf(servers[at])]));
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function portOf(server: Server | undefined): number {
  const address = server?.address();
  if (typeof address !== 'object' || address === null || address === undefined) throw new Error('no port was given');
  return address.port;
}

/** Where the port of a name stands in a text. */
export function portPlace(name: string): string {
  return name === '' ? '{port}' : `{port:${name}}`;
}

/** The value with each place (`{port}`, `{apiUrl}`) replaced in all of its strings. */
export function fillPlaces(value: Json, places: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return value.replace(/\{[\w:-]+\}/g, (all) => places.get(all) ?? all);
  if (Array.isArray(value)) return value.map((item: Json) => fillPlaces(item, places));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fillPlaces(item, places)]));
}

const patienceMs = 5000;
const pollMs = 25;
const keptCharacters = 16_000;
const shownLines = 20;

/** Starts a subject and waits until it listens. Settles early where `signal` aborts; never leaves a process behind. */
export async function startSubject(start: Start, clock: Clock, signal: AbortSignal): Promise<Starting> {
  const [program = '', ...args] = start.command;
  const posix = process.platform !== 'win32';
  // A group of its own, so that whatever it starts can be ended with it.
  const child = spawn(program, args, {
    cwd: start.cwd,
    env: { ...process.env, ...start.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: posix,
  });
  let output = '';
  let stdout = '';
  let ended: string | null = null;
  const changed = new Set<() => void>();
  const notify = (): void => {
    for (const listener of [...changed]) listener();
  };
  const keep = (text: string): void => {
    output = (output + text).slice(-keptCharacters);
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    keep(text);
    stdout = (stdout + text).slice(-Math.max(keptCharacters, start.ready?.length ?? 0));
    notify();
  });
  child.stderr.setEncoding('utf8').on('data', keep);
  child.on('error', (error) => {
    ended ??= `could not be started: ${error.message}`;
    notify();
  });
  child.on('exit', (code, by) => {
    ended ??= by === null ? `ended with status ${code}` : `was ended by ${by}`;
    notify();
  });
  const killAtExit = (): void => {
    send(child, 'SIGKILL', posix);
  };
  process.on('exit', killAtExit);

  const subject: StartedSubject = {
    ended: () => ended,
    tail: () => output.trimEnd().split('\n').slice(-shownLines).join('\n'),
    async stop() {
      if (child.pid !== undefined) await end(child, clock, posix);
      process.off('exit', killAtExit);
    },
  };
  const problem = await listening(start, () => stdout, subject, changed, clock, signal);
  if (problem === null) return { ok: true, subject };
  await subject.stop();
  return { ok: false, reason: problem, tail: subject.tail() };
}

/** Waits until the subject listens. Returns what went wrong, or null. */
function listening(
  start: Start,
  stdout: () => string,
  subject: StartedSubject,
  changed: Set<() => void>,
  clock: Clock,
  signal: AbortSignal,
): Promise<string | null> {
  const { ready, readyTimeoutMs, url, command } = start;
  return new Promise((resolve) => {
    const cancels: (() => void)[] = [];
    let over = false;
    const settle = (problem: string | null): void => {
      over = true;
      changed.delete(look);
      signal.removeEventListener('abort', aborted);
      for (const cancel of cancels) cancel();
      resolve(problem);
    };
    const look = (): void => {
      const end = subject.ended();
      if (ready !== null && stdout().includes(ready)) settle(null);
      else if (end !== null) settle(`\`${command[0]}\` ${end} before it was ready`);
    };
    const aborted = (): void => settle('the run was interrupted');
    const what = ready === null ? `to listen at ${new URL(url).host}` : `to print \`${ready}\` on stdout`;
    cancels.push(clock.after(readyTimeoutMs, () => settle(`it took more than ${readyTimeoutMs} ms ${what}`)));
    changed.add(look);
    signal.addEventListener('abort', aborted, { once: true });
    const knock = async (): Promise<void> => {
      const open = await accepts(url);
      if (over) return;
      if (open) settle(null);
      else cancels.push(clock.after(pollMs, () => void knock()));
    };
    if (signal.aborted) aborted();
    else if (ready === null) void knock();
    look();
  });
}

function accepts(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url);
  const secure = protocol === 'wss:' || protocol === 'https:';
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (secure ? 443 : 80)) });
    const settle = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => settle(true)).once('error', () => settle(false));
  });
}

/** Whether a process of the child's group was there to be sent the signal. */
function send(child: ChildProcess, signal: NodeJS.Signals | 0, posix: boolean): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(posix ? -child.pid : child.pid, signal);
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, clock: Clock, posix: boolean): Promise<void> {
  const sleep = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));
  if (send(child, 'SIGTERM', posix)) {
    const begun = clock.now();
    while (send(child, 0, posix) && clock.now() - begun < patienceMs) await sleep(pollMs);
    if (send(child, 0, posix)) send(child, 'SIGKILL', posix);
  }
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
}

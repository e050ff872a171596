import { resolve } from 'node:path';
import { realClock } from '../base/clock.js';
import { protocolOf, protocols } from '../protocols.js';
import type { Mount, Reach } from '../reference/mount.js';
import { shownUrl } from '../runner/shown-target.js';
import { type StartedSubject, startSubject } from '../runner/subject.js';
import type { Profile, ResolvedTarget } from '../words/target.js';
import { type Behind, nothingBehind, openBehind } from './behind.js';
import type { Arguments } from './options.js';
import { oneOf, wholeNumber } from './options.js';
import { didYouMean } from './similar.js';
import {
  bindingOf,
  type Overrides,
  readTargetFile,
  type Subject,
  subjectAtUrl,
  subjectOfFile,
  type TargetFile,
  urlProblem,
} from './target.js';
import { UsageError } from './usage-error.js';

/** A subject that is about to be judged. */
export interface Job {
  readonly protocol: string;
  /** The binding, where the protocol has several. */
  readonly binding: string | null;
  readonly profile: Profile;
  /** The words of a command line that reach it again, without secrets. */
  readonly reach: readonly string[];
  /** Makes it ready: starts what has to be started. Never rejects for what the subject does. */
  open(signal: AbortSignal): Promise<Opened>;
}

/** What became of making a subject ready. */
export interface Opened {
  readonly target: ResolvedTarget;
  readonly behind: Behind;
  /** Why it cannot be judged, with what it printed last; null where it can. */
  readonly problem: { readonly reason: string; readonly tail: string } | null;
  /** The process that was started, if one was. */
  readonly process: StartedSubject | null;
  close(): Promise<void>;
}

/** The options that say who is judged. */
export const subjectOptions = {
  url: {
    value: '<url>',
    help: 'where the server listens: ws:// or wss://, or http:// or https:// where a binding is reached so; replaces the url of a target file',
  },
  target: { value: '<file>', repeatable: true, help: 'a target file: how to reach the server and what it has' },
  profile: { value: 'documented|upstream', help: 'what is judged: the document (default), or the published server' },
  timeout: { value: '<ms>', help: 'how long what must come is waited for (default: 2000)' },
} as const;

const profiles = ['documented', 'upstream'] as const;

/** Checks names of protocols. Throws UsageError. */
export function chosenProtocols(names: readonly string[]): readonly string[] {
  const known = protocols.map(({ id }) => id);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new UsageError(
      `There is no protocol \`${name}\`.${didYouMean(name, known)} The protocols are ${known.join(', ')}.`,
    );
  }
  return [...new Set(names)];
}

export function profileOf(args: Arguments): Profile | null {
  const text = args.one('profile');
  return text === undefined ? null : oneOf('`--profile`', text, profiles);
}

function overridesOf(args: Arguments): Overrides {
  const url = args.one('url') ?? null;
  const timeout = args.one('timeout');
  return {
    url,
    profile: profileOf(args),
    timeoutMs: timeout === undefined ? null : wholeNumber('timeout', timeout, 1, 3_600_000),
  };
}

/** The subjects that a command line names; the embedded reference where it names none. Throws UsageError. */
export async function chosenJobs(named: readonly string[], args: Arguments, cwd: string): Promise<readonly Job[]> {
  const chosen = chosenProtocols(named);
  const overrides = overridesOf(args);
  const files = args.all('target');
  if (overrides.url !== null && files.length > 1) {
    throw new UsageError('`--url` replaces the url of one target file; here are several `--target`.');
  }
  if (files.length > 0) return Promise.all(files.map((path) => fileJob(path, chosen, overrides, cwd)));
  const all = chosen.length > 0 ? chosen : protocols.map(({ id }) => id);
  if (overrides.url === null) {
    return (await Promise.all(all.map((protocol) => referenceJobs(protocol, overrides)))).flat();
  }
  const [protocol] = all;
  if (protocol === undefined || all.length !== 1) {
    checkUrl(overrides.url, null);
    throw new UsageError('`--url` is the URL of one server: name the one protocol that it speaks.');
  }
  checkUrl(overrides.url, protocol);
  return [urlJob(protocol, overrides.url, overrides)];
}

/** Checks the URL of a command line. Throws UsageError. */
function checkUrl(url: string, protocol: string | null): void {
  const problem = urlProblem(url, protocol);
  if (problem !== null) throw new UsageError(`\`--url\` ${problem}`);
}

/** A server of which only the URL is known. */
export function urlJob(protocol: string, url: string, overrides: Pick<Overrides, 'profile' | 'timeoutMs'>): Job {
  const subject = subjectAtUrl(protocol, url, overrides);
  return {
    protocol,
    binding: subject.target.binding,
    profile: subject.target.profile,
    reach: ['--url', shownUrl(url), ...timeoutWords(overrides)],
    open: async () => opened(subject),
  };
}

function timeoutWords({ timeoutMs }: Pick<Overrides, 'timeoutMs'>): readonly string[] {
  return timeoutMs === null ? [] : ['--timeout', String(timeoutMs)];
}

function opened({ target, behind }: Subject): Opened {
  const problem = behind.problem === null ? null : { reason: behind.problem, tail: '' };
  return { target, behind, problem, process: null, close: () => behind.close() };
}

async function fileJob(path: string, chosen: readonly string[], overrides: Overrides, cwd: string): Promise<Job> {
  const known = protocols.map(({ id }) => id);
  const read = await readTargetFile(resolve(cwd, path), known);
  const { protocol } = read.target;
  if (chosen.length > 0 && !chosen.includes(protocol)) {
    throw new UsageError(`${path} is a target of ${protocol}, but ${chosen.join(', ')} was to be tested.`);
  }
  if (overrides.url !== null) checkUrl(overrides.url, protocol);
  return targetJob(read, path, overrides);
}

/** A server that a target describes; `path` is where a command line finds it. Throws UsageError. */
export function targetJob(read: TargetFile, path: string, overrides: Overrides): Job {
  const { protocol, profile } = read.target;
  const { binding, problem } = bindingOf(read.target, overrides.url);
  if (problem !== null) throw new UsageError(`${path}: ${problem}`);
  const url = overrides.url === null ? [] : ['--url', shownUrl(overrides.url)];
  return {
    protocol,
    binding,
    profile: overrides.profile ?? profile ?? 'documented',
    reach: ['--target', path, ...url, ...timeoutWords(overrides)],
    async open(signal) {
      const subject = await subjectOfFile(read, overrides);
      if (subject.start === null || subject.behind.problem !== null) return opened(subject);
      const starting = await startSubject(subject.start, realClock, signal);
      if (!starting.ok) {
        const reason = `the server could not be started: ${starting.reason}`;
        return { ...opened(subject), problem: { reason, tail: starting.tail } };
      }
      const { subject: process } = starting;
      const close = (): Promise<void> => process.stop().then(() => subject.behind.close());
      return { ...opened(subject), process, close };
    },
  };
}

/** A target of a reference at a URL, which has all of the fixture and waits so long for the API behind it. */
export function referenceTarget(
  { protocol, capabilities, asksApi = false, target: members }: Mount,
  url: string,
  giveUpMs: number,
  overrides: Pick<Overrides, 'profile' | 'timeoutMs'>,
): ResolvedTarget {
  const { target } = subjectAtUrl(protocol, url, overrides);
  const extra = { ...(asksApi ? { api: { giveUpMs } } : {}), ...members?.(url) };
  return { ...target, capabilities, fixturePresumed: true, extra };
}

/** How long the embedded reference waits for the API that the suite plays: long for a busy machine, short for a run. */
const apiTimeoutMs = 1500;

/** The reference that comes with the tool, in each of its forms. */
async function referenceJobs(protocol: string, overrides: Overrides): Promise<readonly Job[]> {
  const { mounts } = await import('../reference/mounts.js');
  const own = mounts.filter((mount) => mount.protocol === protocol);
  return own.flatMap(({ binding, forms = [] }) =>
    [null, ...forms].map((form) => referenceJob(protocol, overrides, { binding, form })),
  );
}

/** The reference that comes with the tool, over real sockets, with all that it has declared. */
export function referenceJob(
  protocol: string,
  overrides: Pick<Overrides, 'profile' | 'timeoutMs'>,
  { binding = null, form = null }: { readonly binding?: string | null; readonly form?: Reach | null } = {},
): Job {
  const profile = overrides.profile ?? 'documented';
  return {
    protocol,
    binding: binding ?? protocolOf(protocol).bindings[0] ?? null,
    profile,
    reach: timeoutWords(overrides),
    async open() {
      const [{ nameOf, startHost }, { findMount }] = await Promise.all([
        import('../reference/host.js'),
        import('../reference/open.js'),
      ]);
      const mount = findMount(protocol, binding);
      const behind = mount.asksApi === true ? await openBehind({ api: {} }) : nothingBehind;
      const api = behind.api === null ? {} : { apiUrl: behind.api.url };
      const host = await startHost({ port: 0, profile, protocols: [protocol], apiTimeoutMs, ...api });
      const url = host.urls[nameOf(mount)] ?? '';
      const reached =
        form === null ? { mount, url } : { mount: { ...mount, ...form }, url: new URL(form.path, url).href };
      const target = referenceTarget(reached.mount, reached.url, apiTimeoutMs, overrides);
      return {
        ...opened({ target, behind, start: null }),
        close: () => host.close().then(() => behind.close()),
      };
    },
  };
}

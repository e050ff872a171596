import { isObject } from '../base/json.js';
import { readJsonFile } from '../cli/json-file.js';
import { requirementsOf } from '../generated/requirements/index.js';
import type { Profile } from '../generated/types/tool.js';
import { bindingAt, protocolOf } from '../protocols.js';
import { failureLines } from '../report/failure.js';
import { runName } from '../report/fold.js';
import { applicable } from '../runner/plan.js';
import type { ConformOptions } from './options.js';
import { type Judged, judgeSubject } from './subject.js';

/** What is judged, and how: the options of `conform`, with what must be known before the first test runs. */
export interface ConformanceOptions extends Omit<ConformOptions, 'url' | 'profile'> {
  readonly protocol: string;
  /** Where the server listens, or a function that says it when the first test runs: after `beforeAll`. */
  readonly url?: string | (() => string | Promise<string>);
  /** What is judged: the protocol's document (default), or what the published server does. */
  readonly profile?: Profile;
}

/** One requirement as a test. */
export interface Case {
  readonly title: string;
  /** Returns null where the requirement holds, or why it was not judged. Throws where it is broken or undecided. */
  readonly verdict: () => Promise<string | null>;
}

/** A requirement that does not hold, or of which nobody knows. The message is all that a person needs. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}

/** A test for each requirement. The suite is run once, when the first of them asks. */
export function casesOf(options: ConformanceOptions): readonly Case[] {
  const { protocol, profile = 'documented', strict = false } = options;
  let judged: Promise<Judged> | undefined;
  const once = (): Promise<Judged> => {
    judged ??= judgeAt(options, profile, binding);
    return judged;
  };
  const binding = bindingOf(options);
  return applicable(requirementsOf(protocol), { profile, binding })
    .filter(({ choice }) => choice === null)
    .map(({ id, level, sentence }) => ({
      title: `${id}: ${sentence}`,
      verdict: async () => verdictOf(await once(), id, level === 'MUST' || (level === 'SHOULD' && strict)),
    }));
}

/** What is judged, as a title. */
export function titleOf(options: ConformanceOptions): string {
  const { protocol, profile = 'documented' } = options;
  return `${runName({ protocol, binding: bindingOf(options) })} (${profile})`;
}

/** The binding, where the protocol has several: the one that is named, else that of the URL or the target, else the first. */
function bindingOf({ protocol, binding, url, target }: ConformanceOptions): string | null {
  if (binding !== undefined) return binding;
  const known = protocolOf(protocol);
  if (known.bindings.length === 0) return null;
  if (typeof url === 'string') return bindingAt(known, url);
  const value = typeof target === 'string' ? readJsonFile(target, 'target file').value : target;
  const there = isObject(value) ? value.url : undefined;
  return typeof there === 'string' && url === undefined ? bindingAt(known, there) : (known.bindings[0] ?? null);
}

async function judgeAt(
  { url, ...options }: ConformanceOptions,
  profile: Profile,
  binding: string | null,
): Promise<Judged> {
  const there = typeof url === 'function' ? await url() : url;
  const named = binding === null ? {} : { binding };
  return judgeSubject({ ...options, ...named, profile, ...(there === undefined ? {} : { url: there }) });
}

function verdictOf({ run, reach }: Judged, id: string, counts: boolean): string | null {
  const found = run.requirements.find(({ requirement }) => requirement.id === id);
  if (found === undefined) return 'it is no requirement of this run';
  const { verdict, reason, requirement } = found;
  if (verdict === 'pass') return null;
  if (verdict === 'untestable' || verdict === 'not-run') return reason ?? verdict;
  if (verdict === 'fail') {
    const lines = failureLines(run.start, found, { columns: 100, reach, drawn: new Map() });
    return unlessItCounts(counts, lines.join('\n'), `${requirement.level}: it does not hold`);
  }
  const undecided = `${id} could not be decided (${verdict}): ${reason ?? 'nobody says why'}`;
  return unlessItCounts(counts || verdict === 'error', undecided, undecided);
}

function unlessItCounts(counts: boolean, message: string, otherwise: string): string {
  if (counts) throw new ConformanceError(message);
  return otherwise;
}

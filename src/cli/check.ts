import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isObject, member } from '../base/json.js';
import type { Event, Transcript } from '../generated/types/tool.js';
import { validateTranscript } from '../generated/validators/tool.js';
import { check } from '../judge/check.js';
import { protocols } from '../protocols.js';
import type { Command } from './command.js';
import { readJsonFile, refuse } from './json-file.js';
import { oneOf } from './options.js';
import { openReporters, reporterOption } from './reporters.js';
import { didYouMean } from './similar.js';
import { profileOf } from './subjects.js';
import { loadSuites, suiteFor } from './suites.js';
import { UsageError } from './usage-error.js';

/** `wireproof check`: judges recorded traffic. */
export const command: Command = {
  usage: 'check <transcript or folder…> [options]',
  summary:
    'Judges recorded traffic by the schemas and monitors of its protocol. A folder stands for all transcripts in it.',
  options: {
    profile: { value: 'documented|upstream', help: "what is judged (default: the transcript's own, else documented)" },
    role: { value: 'server|client', help: 'who is judged (default: server)' },
    reporter: reporterOption,
  },
  details: ['Exit status: 0 no finding, 1 a finding, 2 a file is no transcript.'],
  async run(args, around) {
    const profile = profileOf(args);
    const role = oneOf('`--role`', args.one('role') ?? 'server', ['server', 'client'] as const);
    if (args.positionals.length === 0) throw new UsageError('Name a transcript, or a folder of them.');
    const found = args.positionals.flatMap((path) => transcriptsAt(path, around.cwd));
    if (found.length === 0) throw new UsageError(`There is no transcript in ${args.positionals.join(', ')}.`);
    const suites = await loadSuites(found.map(({ transcript }) => transcript.protocol));
    const { findingsReporter } = await import('../report/findings.js');
    const about = { strict: true, reach: () => [], expects: () => false, terminal: findingsReporter };
    const reporters = await openReporters(args.all('reporter'), around, about);
    let findings = 0;
    const emit = (event: Event): void => {
      if (event.type === 'evidence' && event.outcome === 'broken') findings++;
      reporters.event(event);
    };
    for (const { name, transcript } of found) {
      const { suite, requirements } = suiteFor(suites, transcript.protocol);
      const { monitors } = suite;
      const { version } = around;
      for (const event of check(transcript, { monitors, requirements, profile, role, name, version })) emit(event);
    }
    const exit = findings > 0 ? 1 : 0;
    reporters.end({ exit, baseline: [], notes: [] });
    return exit;
  },
};

interface Found {
  readonly name: string;
  readonly transcript: Transcript;
}

/** The transcripts that a path stands for. Throws UsageError. */
function transcriptsAt(path: string, cwd: string): readonly Found[] {
  if (statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() !== true) {
    return [{ name: path, transcript: readTranscript(resolve(cwd, path)) }];
  }
  return readdirSync(resolve(cwd, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .filter((name) => hasFrames(resolve(cwd, path, name)))
    .map((name) => ({ name: join(path, name), transcript: readTranscript(resolve(cwd, path, name)) }));
}

/** Other JSON may lie in the folder; what was named by itself has to be a transcript. */
function hasFrames(path: string): boolean {
  try {
    return member(JSON.parse(readFileSync(path, 'utf8')), 'frames') !== undefined;
  } catch {
    return true;
  }
}

function readTranscript(path: string): Transcript {
  const file = readJsonFile(path, 'transcript');
  const { value } = file;
  const known = protocols.map(({ id }) => id);
  const protocol = isObject(value) ? value.protocol : undefined;
  refuse(file, validateTranscript(value), 'transcript');
  if (typeof protocol === 'string' && known.includes(protocol)) return value as Transcript;
  const place = `${path}:${file.line('/protocol')}: \`protocol\``;
  throw new UsageError(
    `${place}: expected ${known.join(', ')}; found \`${String(protocol)}\`.${didYouMean(String(protocol), known)}`,
  );
}

import type { Requirement } from '../generated/requirement.js';
import type { Event, EvidenceEvent, Transcript } from '../generated/types/tool.js';
import { type Frame, makeFrame } from '../wire/recording.js';
import { type Decision, decide, type Given } from './decide.js';
import type { Monitor } from './monitor.js';
import { summarise } from './summary.js';

export interface CheckOptions {
  readonly monitors: readonly Monitor[];
  readonly requirements: readonly Requirement[];
  /** Beats what the transcript says; null: the transcript's, else documented. */
  readonly profile: 'documented' | 'upstream' | null;
  /** Who is judged. */
  readonly role: 'server' | 'client';
  /** How the transcript is called in reports: its file. */
  readonly name: string;
  readonly version: string;
}

/** Connections that are nobody's or everybody's: pauses. */
const nobody = new Set(['-', '*']);

/**
 * Judges recorded traffic by schemas and monitors, in the events of a run. It tolerates a start in the middle, skips
 * what was elided, and leaves what it did not see undecided.
 */
export function check(transcript: Transcript, options: CheckOptions): readonly Event[] {
  const profile = options.profile ?? transcript.profile ?? 'documented';
  const requirements = options.requirements.filter(
    (one) =>
      one.role === options.role &&
      one.choice === null &&
      (one.profile === null || one.profile === profile) &&
      (one.binding === null || one.binding === transcript.binding),
  );
  const judged = new Set(requirements.map((one) => one.id));
  const given = watch(transcript, options, profile).filter((one) => judged.has(one.finding.requirement));
  const decisions = decide({
    requirements,
    planned: new Map(),
    missing: new Map(),
    unclear: new Map(),
    noContact: null,
    recorded: true,
    given,
    finished: [],
  });
  return [
    started(transcript, options, profile, requirements),
    ...given.map((one) => evidence(one, transcript)),
    ...decisions.map(decided),
    { type: 'run-finished', complete: true, interrupted: false, durationMs: 0, summary: summarise(decisions) },
  ];
}

function watch(transcript: Transcript, options: CheckOptions, profile: 'documented' | 'upstream'): readonly Given[] {
  const watches = new Map<string, ReturnType<Monitor['watch']>[]>();
  const whole = new Map<Monitor, ReturnType<Monitor['watch']>>();
  const begin = (monitor: Monitor, fromStart: boolean): ReturnType<Monitor['watch']> => {
    const begun = monitor.whole === true ? whole.get(monitor) : undefined;
    const own = begun ?? monitor.watch({ profile, fromStart });
    if (monitor.whole === true) whole.set(monitor, own);
    return own;
  };
  const given: Given[] = [];
  for (const [index, recorded] of transcript.frames.entries()) {
    const { conn, dir, ms, text, base64, ...more } = recorded;
    if (nobody.has(conn)) continue;
    const bytes = base64 === undefined ? null : Buffer.from(base64, 'base64');
    const frame: Frame = makeFrame({ index, conn, dir, ms, text: text ?? null, bytes, more });
    const own = watches.get(conn) ?? options.monitors.map((monitor) => begin(monitor, dir === 'open'));
    watches.set(conn, own);
    for (const finding of own.flatMap((see) => see(frame))) {
      const whole = {
        expected: null,
        seen: null,
        reason: null,
        ...finding,
        by: 'monitor' as const,
        kind: finding.outcome === 'broken' ? (finding.kind ?? ('commission' as const)) : null,
        frames: finding.frames ?? [index],
      };
      given.push({ source: options.name, finding: whole });
    }
  }
  return given;
}

function evidence({ source, finding }: Given, transcript: Transcript): EvidenceEvent {
  const broken = finding.outcome === 'broken';
  return {
    type: 'evidence',
    ...finding,
    scenario: source,
    frames: [...finding.frames],
    transcript: broken ? transcript : null,
    script: null,
    replay: null,
  };
}

function decided({ requirement, scenarios, ...rest }: Decision): Event {
  const { id, level } = requirement;
  return { type: 'requirement-decided', requirement: id, level, ...rest, scenarios: [...scenarios] };
}

function started(
  transcript: Transcript,
  options: CheckOptions,
  profile: 'documented' | 'upstream',
  requirements: readonly Requirement[],
): Event {
  return {
    type: 'run-started',
    format: 1,
    tool: 'wireproof',
    version: options.version,
    protocol: transcript.protocol,
    binding: transcript.binding ?? null,
    profile,
    target: { url: null },
    capabilities: {},
    seed: 0,
    nonce: '',
    startedAt: new Date(0).toISOString(),
    contact: { ok: true, reason: null },
    plan: {
      requirements: requirements.map((one) => one.id),
      scenarios: [{ id: options.name, title: transcript.title ?? options.name, shows: [], property: false }],
    },
  };
}

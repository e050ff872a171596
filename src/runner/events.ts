import type { RequirementDecided, RunStarted } from '../generated/types/tool.js';
import type { Decision } from '../judge/decide.js';
import type { ResolvedTarget } from '../words/target.js';
import type { Source } from './load.js';
import type { Plan, Presence } from './plan.js';
import { shownTarget } from './shown-target.js';

/** What a run says of itself when it begins. */
export interface Beginning {
  readonly version: string;
  readonly target: ResolvedTarget;
  readonly seed: number;
  readonly plan: Plan;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly nonce: string;
  readonly startedAt: string;
  /** Why first contact failed; null where it did not. */
  readonly failedContact: string | null;
}

/** The event that a run begins with. */
export function runStarted(about: Beginning): RunStarted {
  return {
    type: 'run-started',
    format: 1,
    tool: 'wireproof',
    version: about.version,
    protocol: about.target.protocol,
    binding: about.target.binding,
    profile: about.target.profile,
    target: shownTarget(about.target),
    capabilities: Object.fromEntries([...about.presence].map(([name, one]) => [name, one.known])),
    seed: about.seed,
    nonce: about.nonce,
    startedAt: about.startedAt,
    contact: { ok: about.failedContact === null, reason: about.failedContact },
    plan: {
      requirements: about.plan.requirements.map((one) => one.id),
      scenarios: about.plan.planned.map(({ source, shows }) => ({
        id: source.id,
        title: source.definition.title,
        shows: [...shows],
        property: source.kind === 'property',
        ...waitOf(source, about.target),
      })),
    },
  };
}

function waitOf(source: Source, target: ResolvedTarget): { readonly waitsMs?: number } {
  const waitsMs = source.kind === 'scenario' ? (source.definition.waitsMs?.(target) ?? 0) : 0;
  return waitsMs > 0 ? { waitsMs } : {};
}

/** The event that tells a verdict. */
export function decided({ requirement, scenarios, ...rest }: Decision): RequirementDecided {
  const { id, level } = requirement;
  return { type: 'requirement-decided', requirement: id, level, ...rest, scenarios: [...scenarios] };
}

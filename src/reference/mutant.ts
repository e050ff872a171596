/**
 * Ways to be wrong, and freedoms taken the other way.
 *
 * @module wireproof/reference/mutant
 */
import type { Clock } from '../base/clock.js';
import type { Endpoint, Profile, Wrap } from './endpoint.js';

/** How a mutant or a variant changes a reference: other rules, something on the wire, or both. */
export interface Change<Rules> {
  /** Rules instead of the profile's, or made from them. */
  readonly rules?: Partial<Rules> | ((base: Rules) => Partial<Rules>);
  /** Stands between the transport and the core. */
  readonly wrap?: Wrap;
}

export interface MutantOptions<Rules> extends Change<Rules> {
  /** What is wrong, in a sentence. */
  readonly title: string;
  /** Requirements that are broken: at least one of them must fail. */
  readonly breaks: readonly string[];
  /** Further requirements that may fail with them. */
  readonly affects?: readonly string[];
  /** Where it is wrong; both where absent. */
  readonly profile?: Profile;
  /** The binding in which it is wrong, where the protocol has several; all where absent. */
  readonly binding?: string;
}

export interface VariantOptions<Rules> extends Change<Rules> {
  /** Which freedom is taken, in a sentence. */
  readonly title: string;
  /** `<requirement id of a choice>=<reading>`, or the freedom in words. */
  readonly takes: readonly string[];
  /** Where it is right; both where absent. */
  readonly profile?: Profile;
  /** The binding in which it differs, where the protocol has several; all where absent. */
  readonly binding?: string;
  /** Capabilities of the fixture that it does not have. */
  readonly lacks?: readonly string[];
  /** What a target has to declare for it to be judged rightly, in milliseconds. Default: 0. */
  readonly settleMs?: number;
}

/** A change whose rules are known to its protocol only. */
export interface Applied {
  /** The rules of a profile, changed. */
  rules(base: object): object;
  /** The endpoint with something between it and its connections. */
  wrap(endpoint: Endpoint, clock: Clock): Endpoint;
}

/** One way to be wrong that a person could have written, with the requirements that must notice it. */
export interface Mutant extends Applied {
  readonly title: string;
  readonly breaks: readonly string[];
  readonly affects: readonly string[];
  readonly profile: Profile | null;
  readonly binding: string | null;
}

/** One freedom of the protocol, taken another way than the reference does. All of the suite must pass it. */
export interface Variant extends Applied {
  readonly title: string;
  readonly takes: readonly string[];
  readonly profile: Profile | null;
  readonly binding: string | null;
  readonly lacks: readonly string[];
  readonly settleMs: number;
}

/** Declares a mutant of a protocol whose rules are `Rules`. */
export function mutant<Rules extends object>(options: MutantOptions<Rules>): Mutant {
  const { title, breaks, affects = [], profile = null, binding = null } = options;
  return { title, breaks, affects, profile, binding, ...applied(options) };
}

/** Declares a variant of a protocol whose rules are `Rules`. */
export function variant<Rules extends object>(options: VariantOptions<Rules>): Variant {
  const { title, takes, profile = null, binding = null, lacks = [], settleMs = 0 } = options;
  return { title, takes, profile, binding, lacks, settleMs, ...applied(options) };
}

function applied<Rules extends object>({ rules, wrap }: Change<Rules>): Applied {
  return {
    rules: (base) => ({ ...base, ...(typeof rules === 'function' ? rules(base as Rules) : rules) }),
    wrap: wrap ?? ((endpoint) => endpoint),
  };
}

/** Whether a mutant says of a requirement that it may fail. */
export function mayFail({ breaks, affects }: Mutant, requirement: string): boolean {
  return [...breaks, ...affects].some((id) =>
    id.endsWith('*') ? requirement.startsWith(id.slice(0, -1)) : requirement === id,
  );
}

import type { Arbitrary } from 'fast-check';
import type { Json } from '../base/json.js';
import type { Monitor } from '../judge/monitor.js';
import type { Conversation } from '../wire/conversation.js';
import type { Opening, Take } from './take.js';
import type { ResolvedTarget } from './target.js';

/** Locks by name. Holders of `exclusive` meet nobody else who holds the lock; holders of `shared` meet each other. */
export type Locks = Readonly<Record<string, 'shared' | 'exclusive'>>;

/** Locks beside those that every scenario of the suite holds, or instead of them; they may hang on the target. */
export type OwnLocks = Locks | ((target: ResolvedTarget) => Locks);

/** All the locks of a scenario, a property or a probe. */
export function locksOf(suite: Pick<Suite<never>, 'locks'>, own: OwnLocks | undefined, target: ResolvedTarget): Locks {
  return { ...suite.locks(target), ...(typeof own === 'function' ? own(target) : own) };
}

/** A fixed exchange that shows requirements. */
export interface Scenario<Context> {
  /** A sentence that says what holds. */
  readonly title: string;
  /** The requirements that it gives evidence for. */
  readonly shows: readonly string[];
  /** The freedoms that it observes. */
  readonly observes?: readonly string[];
  /** Capabilities and pieces of the fixture beyond those that the requirements need. */
  readonly needs?: readonly string[];
  readonly locks?: OwnLocks;
  /** The only profile it is for; both when absent. */
  readonly profile?: 'documented' | 'upstream';
  /** How long it waits by its nature, in milliseconds: for what the subject does after a time, and not upon a message. */
  waitsMs?(target: ResolvedTarget): number;
  /** Plays it: what was seen is said in the words of the context. */
  run(context: Context): Promise<void>;
}

/** Scripts drawn at random, each run against the subject and compared with a model. */
export interface Property<Context, Script extends Json> {
  readonly title: string;
  readonly shows: readonly string[];
  readonly needs?: readonly string[];
  readonly locks?: OwnLocks;
  readonly profile?: 'documented' | 'upstream';
  /** Raised when scripts of an earlier version would mean something else. */
  readonly version: number;
  /** The scripts: data in which results are referred to by position modulo, so that every shrunk script is legal. */
  script(about: { readonly profile: 'documented' | 'upstream' }): Arbitrary<Script>;
  /** Plays one script and compares what came with what a model expects. */
  run(context: Context, script: Script): Promise<void>;
}

/** What a probe found out about a capability. */
export type Probed =
  | { readonly kind: 'found' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'unclear'; readonly reason: string };

/** One capability or piece of the fixture. */
export interface Capability<Context> {
  /** What it is, for people. */
  readonly title: string;
  /** A piece of the fixture: presumed to be there with a target file, probed with `--url` alone. */
  readonly fixture?: boolean;
  /** The names in the target that declare it. */
  readonly declaredBy?: readonly string[];
  /** Whether other members of the target say that it is there, or that it is not; null where they say neither. */
  declared?(target: ResolvedTarget): boolean | null;
  /** It follows from other members alone, and cannot be declared by itself. */
  readonly follows?: true;
  /** It is taken to be there unless the target says that it is not. */
  readonly presumed?: true;
  /** To be read after its name where they say that it is not there. */
  readonly absence?: string;
  /** Other capabilities without which it cannot be probed. */
  readonly needs?: readonly string[];
  readonly locks?: OwnLocks;
  /** Finds out whether it is there; absent where it can only be declared. */
  probe?(context: Context): Promise<Probed>;
}

/** A member of a target that only one protocol knows. */
export interface TargetMember {
  /** What it says, for people. */
  readonly about: string;
  /** What it is where it is not said. */
  readonly usual: Json;
}

/** All that the engine must know of a protocol. */
export interface Suite<Context> {
  readonly protocol: string;
  /** The names of the fixture, with their defaults. */
  readonly names: Readonly<Record<string, string>>;
  readonly capabilities: Readonly<Record<string, Capability<Context>>>;
  /** The members of a target that only this protocol knows. */
  readonly members?: Readonly<Record<string, TargetMember>>;
  /** What `{room}` in the URL is good for, for people; absent where the protocol has no rooms. */
  readonly rooms?: string;
  /** What every scenario holds that does not say otherwise; it may hang on what connections of the target share. */
  locks(target: ResolvedTarget): Locks;
  readonly monitors: readonly Monitor[];
  /** Makes the words of a scenario. */
  context(take: Take): Context;
  /** Where its connections are opened; at the target's URL where absent. */
  url?(target: ResolvedTarget): string;
  /** What a connection is opened with that nobody wants anything particular of; nothing where absent. */
  opening?(take: Take): Opening | Promise<Opening>;
  /**
   * First contact: two stimuli with fresh nonces, each coming back in a frame that is not equal to one sent. Returns
   * why it failed, or null. It judges no correctness.
   */
  contact(take: Take, conversation: Conversation): Promise<string | null>;
  /** Whether a later stimulus is answered on this connection within the take's patience. */
  alive(take: Take, conversation: Conversation): Promise<boolean>;
}

/** A module that is imported when it is asked for. */
export type Lazy<T> = () => Promise<{ readonly default: T }>;

/**
 * A protocol's suite as the registry holds it: nothing is imported before it is asked for. Each scenario and property
 * is made for the context that its own suite makes.
 */
export interface SuiteModules {
  readonly suite: Lazy<Suite<unknown>>;
  /** By id: `<protocol>/<file name>`. */
  readonly scenarios: Readonly<Record<string, Lazy<Scenario<unknown>>>>;
  /** By id: `<protocol>/<file name>`. */
  readonly properties: Readonly<Record<string, Lazy<Property<unknown, Json>>>>;
}

/** Declares a scenario: nothing but its type. */
export function scenario<Context>(definition: Scenario<Context>): Scenario<Context> {
  return definition;
}

/** Declares a property: nothing but its type. */
export function property<Context, Script extends Json>(
  definition: Property<Context, Script>,
): Property<Context, Script> {
  return definition;
}

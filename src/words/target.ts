import type { Json } from '../base/json.js';

/** Which reading of a protocol is judged: what its document says, or what the published implementation does. */
export type Profile = 'documented' | 'upstream';

/** How to reach a subject and what it has: a target file after defaults and command line, or `--url` alone. */
export interface ResolvedTarget {
  readonly protocol: string;
  /** The binding that is judged, where the protocol has several. */
  readonly binding: string | null;
  readonly url: string;
  readonly profile: Profile;
  /** How long what must come is waited for, in milliseconds. */
  readonly timeoutMs: number;
  /** How long the subject's own broker may take, in milliseconds. */
  readonly settleMs: number;
  /** Secrets: sent, never printed or written. */
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: { readonly ca?: string; readonly insecure?: boolean };
  readonly isolation: 'connection' | 'shared' | 'exclusive';
  /** Capabilities that the target declares to be there or not; the others are probed. */
  readonly capabilities: Readonly<Record<string, boolean>>;
  /** The fixture's names that differ from the protocol's defaults. */
  readonly names: Readonly<Record<string, string>>;
  /** Whether the pieces of the fixture are presumed present (there is a target file) or probed (`--url` alone). */
  readonly fixturePresumed: boolean;
  /** The members that only one protocol knows. */
  readonly extra: Readonly<Record<string, Json>>;
}

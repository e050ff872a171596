import type { Event, Profile, Target } from '../generated/types/tool.js';

/** What is judged, and how. */
export interface ConformOptions {
  /** The id of the protocol, `aio-rpc` for example. Needed unless there is a `target`. */
  readonly protocol?: string;
  /** The binding, where the protocol has several. Default: the one that `url` or `target` is of, or the first. */
  readonly binding?: string;
  /**
   * Where the server listens: ws:// or wss://, or http:// and https:// where a binding is reached so. It replaces the
   * `url` of a `target`, and nothing is started then. Without `url` and `target`, the reference that comes with this
   * package is judged.
   */
  readonly url?: string;
  /** How to reach the server and what it has: a target file's path, or what such a file would hold. */
  readonly target?: string | Target;
  /** What is judged: the protocol's document, or what the published server does. Default: the target's, else documented. */
  readonly profile?: Profile;
  /** How long what must come is waited for, in milliseconds. Default: the target's, else 2000. */
  readonly timeoutMs?: number;
  /** Only requirements or scenarios whose id matches this glob, or for which this function returns true. */
  readonly filter?: string | ((id: string) => boolean);
  /** What scripts are drawn from: a run with the same seed plays the same scripts. Default: random. */
  readonly seed?: number;
  /** How many scripts of each property are played. Default: 100. */
  readonly runs?: number;
  /** How many scenarios may run side by side. Default: 8. */
  readonly concurrency?: number;
  /** Past this many milliseconds nothing new is begun; the rest is not run. Default: no bound. */
  readonly budgetMs?: number;
  /** Whether a SHOULD that fails counts too. Default: false. */
  readonly strict?: boolean;
  /** Ends the run early; the report then says what was judged until then. */
  readonly signal?: AbortSignal;
  /** Hears everything that happens, as it happens: what a reporter is made from. */
  readonly onEvent?: (event: Event) => void;
}

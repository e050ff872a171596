/**
 * The place of a server in the host.
 *
 * @module wireproof/reference/mount
 */
import type { Clock } from '../base/clock.js';
import type { Json } from '../base/json.js';
import type { DeclarationError } from './declaration-error.js';
import type { AskApi, Endpoint, Profile } from './endpoint.js';
import type { GivenLimits } from './limits.js';
import type { Applied } from './mutant.js';

/** How a reference is started. */
export interface StartOptions {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly change: Applied | null;
  readonly limits: GivenLimits;
  /** The API that stands behind the server, where it needs one; without it, its fixture answers. */
  readonly api: AskApi | null;
  /** How long the API is waited for, in milliseconds; null: as long as a gateway usually does. */
  readonly apiTimeoutMs: number | null;
  /** What opens its control routes; null: whoever asks from this machine. */
  readonly secret: string | null;
  /** How long a subscription lives without a keepalive, in milliseconds, where there are such; null: the default. */
  readonly keepaliveTtlMs: number | null;
}

/** How a server is reached: where, as what, and what it has there. */
export interface Reach {
  /** The path of its URL. */
  readonly path: string;
  /** Members of a target that reaches it at a URL. */
  target?(url: string): Readonly<Record<string, Json>>;
  /** What its fixture has. */
  readonly capabilities: Readonly<Record<string, boolean>>;
}

/** A protocol's place in the host: all that the host knows of it. */
export interface Mount extends Reach {
  readonly protocol: string;
  /** The binding, where the protocol has several; each has a mount of its own. */
  readonly binding: string | null;
  /** Whether it is reached over plain HTTP; its URL begins with `http:` then. */
  readonly plain?: boolean;
  /** What is added to the path so that each test has a room of its own, with `{room}` for the room's name. */
  readonly rooms?: string;
  /** Whether it answers at a path, percent-encoding undone; at its own alone where absent. */
  owns?(path: string): boolean;
  /** Whether an API stands behind it. */
  readonly asksApi?: boolean;
  /** Whether it has control routes, which a secret may guard. */
  readonly hasControl?: boolean;
  /** Whether its subscriptions live by keepalives. */
  readonly hasKeepalive?: boolean;
  /** Other forms that the same server has, each a subject of its own. */
  readonly forms?: readonly Reach[];
  /**
   * The same place with models of one's own, as a file declares them, instead of the fixture. Throws
   * {@link DeclarationError}.
   */
  readonly withModels?: (declared: Json) => Mount;
  /** Starts a server with its fixture loaded, which serves all bindings of the protocol. */
  start(options: StartOptions): Endpoint;
}

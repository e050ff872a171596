/**
 * The place of a server in the host.
 *
 * @module wireproof/reference/mount
 */
import type { Clock } from '../base/clock.js';
import type { Endpoint, Profile } from './endpoint.js';
import type { GivenLimits } from './limits.js';
import type { Applied } from './mutant.js';

/** How a reference is started. */
export interface StartOptions {
  readonly profile: Profile;
  readonly clock: Clock;
  readonly change: Applied | null;
  readonly limits: GivenLimits;
}

/** A protocol's place in the host: all that the host knows of it. */
export interface Mount {
  readonly protocol: string;
  /** The binding, where the protocol has several; each has a mount of its own. */
  readonly binding: string | null;
  /** The path of its URL. */
  readonly path: string;
  /** What is added to the path so that each test has a room of its own, with `{room}` for the room's name. */
  readonly rooms?: string;
  /** Whether it answers at a path, percent-encoding undone; at its own alone where absent. */
  owns?(path: string): boolean;
  /** What its fixture has. */
  readonly capabilities: Readonly<Record<string, boolean>>;
  /** Starts a server with its fixture loaded. */
  start(options: StartOptions): Endpoint;
}

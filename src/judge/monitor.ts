import type { Frame } from '../wire/recording.js';
import type { FaultKind } from './evidence.js';

/** What a monitor says of a frame. */
export interface MonitorFinding {
  readonly requirement: string;
  readonly outcome: 'holds' | 'broken';
  readonly expected?: string;
  readonly seen?: string;
  readonly kind?: FaultKind;
  /** The frames that decide; the frame at hand when absent. */
  readonly frames?: readonly number[];
}

/** What a monitor may know beside the frames. */
export interface MonitorScope {
  readonly profile: 'documented' | 'upstream';
  /** Whether the connection was seen from its beginning; recorded traffic may start in the middle. */
  readonly fromStart: boolean;
}

/** Whether a frame is a data frame of a WebSocket: no ping, no HTTP, no broker's message. */
export function isData(frame: Frame): boolean {
  const { kind } = frame.more;
  return kind === undefined || kind === 'text' || kind === 'binary';
}

/**
 * Judges the traffic of one connection, frame by frame: a pure function of the frames so far and the profile. It knows
 * no fixture, works on live and on recorded traffic alike, and says nothing where it cannot be sure.
 */
export interface Monitor {
  readonly title: string;
  /** Whether it watches all connections of a recording as one: what it judges goes from one to the next. */
  readonly whole?: true;
  /** Begins to watch a connection; the state lies in the function that is returned. */
  watch(scope: MonitorScope): (frame: Frame) => readonly MonitorFinding[];
}

import type { Monitor } from '../../../src/judge/monitor.js';
import { calls } from './calls.js';
import { shape } from './shape.js';
import { subscribersOnly } from './subscribers-only.js';

/** What watches every connection, whatever a scenario is about. */
export const monitors: readonly Monitor[] = [shape, calls, subscribersOnly];

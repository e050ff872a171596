import type { Monitor } from '../../../src/judge/monitor.js';

/** What watches every connection, whatever a scenario is about. */
export const monitors: readonly Monitor[] = [];

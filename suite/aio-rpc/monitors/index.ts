import type { Monitor } from '../../../src/judge/monitor.js';
import { correlation } from './correlation.js';
import { shape } from './shape.js';
import { subscribed } from './subscribed.js';
import { subscribersOnly } from './subscribers-only.js';

/** What watches every connection, whatever a scenario is about. */
export const monitors: readonly Monitor[] = [shape, correlation, subscribersOnly, subscribed];

import type { Monitor } from '../../../src/judge/monitor.js';
import { client } from './client.js';
import { correlation } from './correlation.js';
import { resubscribe } from './resubscribe.js';
import { shape } from './shape.js';

/** What watches every connection, whatever a scenario is about; clients are judged in recordings. */
export const monitors: readonly Monitor[] = [shape, correlation, client, resubscribe];

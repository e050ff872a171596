import type { Monitor } from '../../../src/judge/monitor.js';
import { answers } from './answers.js';
import { denied } from './denied.js';
import { greeting } from './greeting.js';
import { publications } from './publications.js';
import { shape } from './shape.js';

/** What watches every connection, whatever a scenario is about. */
export const monitors: readonly Monitor[] = [shape, greeting, answers, publications, denied];

import type { Monitor } from '../../../src/judge/monitor.js';
import { httpAnswer } from './http-answer.js';
import { socketioClient } from './socketio-client.js';
import { socketioEvents } from './socketio-events.js';

/** What watches every connection, whatever a scenario is about; clients are judged in recordings. */
export const monitors: readonly Monitor[] = [httpAnswer, socketioEvents, socketioClient];

/**
 * Models over a WebSocket, without a transport: a server as clients of Django Channels REST Framework know it.
 *
 * @module wireproof/reference/dcrf/core
 */
export type { Clock } from '../../base/clock.js';
export type { Json, JsonObject } from '../../base/json.js';
export { ActionError } from './action-error.js';
export type { DcrfLimits } from './limits.js';
export type { Rules } from './model.js';
export { type DcrfModels, DeclarationError, readModels, type Wrong } from './models.js';
export { dcrfMount } from './mount.js';
export type { Objects } from './objects.js';
export type { FieldSchema, FieldType, ModelSchema } from './schema.js';
export { createDcrf, type Dcrf, type DcrfOptions } from './server.js';
export type { Action, ActionContext, CustomSubscription, StreamOptions } from './streams.js';

/**
 * GraphQL subscriptions that are told over Socket.IO, or over WebSockets with the subprotocol graphql-ws, without a
 * transport: a server as clients of frappe_graphql know it.
 *
 * @module wireproof/reference/frappe-graphql/core
 */
export type { Clock } from '../../base/clock.js';
export type { Json, JsonObject } from '../../base/json.js';
export type { ConsumerInfo, Context, FrappeGraphql, FrappeGraphqlOptions } from './api.js';
export { frappeGraphqlMounts, type Hosting } from './hosting.js';
export type { FrappeGraphqlLimits } from './limits.js';
export type { Rules } from './model.js';
export { Refusal } from './refusal.js';
export { createFrappeGraphql } from './server.js';
export type { Subscribed } from './subscribed.js';
export type { Setup } from './subscriptions.js';

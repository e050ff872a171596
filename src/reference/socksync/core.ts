/**
 * SockSync, without a transport: a symmetric endpoint for either side of a connection, and a server of such.
 *
 * @module wireproof/reference/socksync/core
 */
export type { Clock } from '../../base/clock.js';
export type { Json, JsonObject } from '../../base/json.js';
export { type Connection, type ConnectionOptions, createConnection } from './connection.js';
export { argument, type Handler, MissingArgument } from './functions.js';
export type { SockSyncLimits } from './limits.js';
export type { Mirror, MirroredList, MirroredVariable, MirrorListOptions, MirrorOptions } from './mirrored.js';
export type { FunctionSubscription, Rules } from './model.js';
export {
  createList,
  createVariable,
  type List,
  type ListOptions,
  type OwnedOptions,
  type Variable,
} from './owned.js';
export type { ReceivedError } from './receiver.js';
export { CallError, type CallFailure, type CallOptions, type RemoteFunction } from './remote.js';
export { createSockSync, type SockSyncOptions } from './server.js';
export { overSocket, type SocketLike } from './socket.js';

import type { Handshake } from '../endpoint.js';

/** Where graphql-ws is spoken. */
export const webSocketPath = '/frappe-graphql/graphql-ws';

/** Below it are the routes of control. */
export const controlPath = '/frappe-graphql/control/';

/** The routes of control, by what they do; each is a POST with a JSON object. */
export const controlRoutes = {
  advance: 'advance',
  complete: 'complete',
  completeOnError: 'complete-on-error',
} as const;

/** Where Socket.IO is spoken: where its clients look for it. */
export const socketIoPath = '/socket.io/';

/** Below it are commands, by their names. */
export const commandPath = '/api/method/';

/** Whether a path is that of a command, or of the place to which commands are sent that name themselves. */
export const isCommandPath = (path: string): boolean => path === '/' || path.startsWith(commandPath);

/** The subprotocols that a handshake offers. */
export const offeredBy = ({ headers = {} }: Handshake): readonly string[] =>
  (headers['sec-websocket-protocol'] ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));

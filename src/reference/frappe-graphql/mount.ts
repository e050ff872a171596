import type { Json } from '../../base/json.js';
import type { Endpoint } from '../endpoint.js';
import type { Mount, StartOptions } from '../mount.js';
import { late } from './late.js';
import { controlPath, controlRoutes, isCommandPath, socketIoPath, webSocketPath } from './paths.js';

const isSocketIo = (path: string): boolean => path.startsWith(socketIoPath);

/** The default, as the document has it, and how often its publisher looks for what is due, in milliseconds. */
const keepalive = { ttlMs: 300_000, graceMs: 240_000 };

/** What a target says of a server at a URL beside that. */
function members(url: string): Readonly<Record<string, Json>> {
  const { protocol, host } = new URL(url);
  const secure = protocol === 'wss:' || protocol === 'https:';
  const httpUrl = `${secure ? 'https:' : 'http:'}//${host}/`;
  const at = (route: string): string => new URL(`${controlPath}${route}`, httpUrl).href;
  return {
    httpUrl,
    keepalive,
    control: {
      advanceClockUrl: at(controlRoutes.advance),
      completeUrl: at(controlRoutes.complete),
      completeOnErrorUrl: at(controlRoutes.completeOnError),
    },
  };
}

/** What it is made of is loaded when it is started: not everybody wants GraphQL. */
async function serveFixture(options: StartOptions): Promise<Endpoint> {
  const { serveSite } = await import('./serve.js');
  const { fixture } = await import('./fixture.js');
  return serveSite(fixture, options);
}

const capabilities = {
  'failing-field': true,
  'user-login': true,
  clock: true,
  complete: true,
  'complete-on-error': true,
};

/** The mounts of one server: over HTTP and Socket.IO, and over WebSockets with the subprotocol graphql-ws. */
export function mountsOf(start: Mount['start']): readonly [socketio: Mount, graphqlWs: Mount] {
  const shared = { protocol: 'frappe-graphql', hasControl: true, hasKeepalive: true, start };
  return [
    {
      ...shared,
      binding: 'socketio',
      plain: true,
      path: '/',
      owns: (path) => isCommandPath(path) || isSocketIo(path) || path.startsWith(controlPath),
      target: (url) => ({ ...members(url), binding: 'socketio', socketioUrl: members(url).httpUrl ?? null }),
      capabilities: { ...capabilities, 'command-keepalive': true },
    },
    {
      ...shared,
      binding: 'graphql-ws',
      path: webSocketPath,
      owns: (path) => path === webSocketPath || path.startsWith(controlPath),
      target: (url) => ({ ...members(url), binding: 'graphql-ws' }),
      capabilities: { ...capabilities, ka: true },
    },
  ];
}

/** The reference of frappe-graphql, in both bindings. */
export const frappeGraphql = mountsOf((options) => late(serveFixture(options), isSocketIo));

import type { Json, JsonObject } from '../../src/base/json.js';
import type { Transcript, TranscriptFrame } from '../../src/generated/types/tool.js';
import suite from '../../suite/frappe-graphql/suite.js';
import { brokenIds } from './exchanges.js';

type Profile = 'documented' | 'upstream';
/** What was said; it took a millisecond where nothing else is said. */
export type Said = Omit<TranscriptFrame, 'ms'> & { readonly ms?: number };

/** Where GraphQL is asked. */
export const graphqlPath = '/api/method/graphql';
/** Where the command of a keepalive is. */
export const commandPath = '/api/method/frappe_graphql.utils.subscriptions.subscription_keepalive';

/** The requirements that are broken in an exchange, without the protocol's name. */
export function brokenIn(
  frames: readonly Said[],
  profile: Profile = 'documented',
  role: 'server' | 'client' = 'server',
) {
  const transcript: Transcript = {
    format: 1,
    protocol: 'frappe-graphql',
    binding: 'socketio',
    title: '',
    frames: frames.map((frame, ms) => ({ ms, ...frame })),
  };
  return brokenIds(suite, transcript, profile, role).map((id) => id.replace('frappe-graphql/', ''));
}

/** A connection of Socket.IO. */
export const opened: readonly Said[] = [
  { conn: 'a', dir: 'open', url: '/socket.io/?EIO=4&transport=websocket' },
  { conn: 'a', dir: 'recv', text: '0{"sid":"s","upgrades":[],"pingInterval":25000,"pingTimeout":20000}' },
  { conn: 'a', dir: 'send', text: '40' },
  { conn: 'a', dir: 'recv', text: '40{"sid":"t"}' },
];
/** An event as it is on the wire. */
export const packet = (dir: 'send' | 'recv', ...said: readonly Json[]): Said => ({
  conn: 'a',
  dir,
  text: `42${JSON.stringify(said)}`,
});
/** An event as a library has recorded it. */
export const recorded = (dir: 'send' | 'recv', event: string, ...args: readonly Json[]): Said => ({
  conn: 'a',
  dir,
  kind: 'socketio',
  event,
  args,
});
let asked = 0;
/** A request over HTTP and its answer. */
export function exchange(request: Partial<Said>, answer: Partial<Said>): readonly [Said, Said] {
  const id = `h${++asked}`;
  return [
    { conn: 'http', dir: 'send', kind: 'http-request', method: 'POST', url: graphqlPath, id, ...request },
    { conn: 'http', dir: 'recv', kind: 'http-response', status: 200, id, ...answer },
  ];
}
/** A request of GraphQL and its answer. */
export const asks = (body: JsonObject, answer: Json, ms?: number): readonly Said[] =>
  exchange(
    { text: JSON.stringify(body), ...(ms === undefined ? {} : { ms }) },
    { text: JSON.stringify(answer), ...(ms === undefined ? {} : { ms }) },
  );

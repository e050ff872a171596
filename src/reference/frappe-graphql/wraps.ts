import type { Clock } from '../../base/clock.js';
import { isObject, type Json, type JsonObject, parseJson } from '../../base/json.js';
import { type Style, write } from '../encode.js';
import { type HttpAnswer, type HttpRequest, jsonAnswer, type Wrap } from '../endpoint.js';
import { objectIn, type Tapped, tap } from '../tap.js';
import { commandPath, socketIoPath, webSocketPath } from './paths.js';

/** The command by which subscriptions are kept alive. */
export const keepAliveCommand = 'frappe_graphql.utils.subscriptions.subscription_keepalive';

/** Hands a request on, or another one in its place. */
export type Take = (request?: HttpRequest) => Promise<HttpAnswer>;

/** Stands before a command that comes over HTTP: what is returned answers it. */
export const calling =
  (
    command: string,
    make: (clock: Clock) => (request: HttpRequest, take: Take) => HttpAnswer | Promise<HttpAnswer>,
  ): Wrap =>
  (endpoint, clock) => {
    const change = make(clock);
    return {
      ...endpoint,
      async http(request) {
        if (request.path !== `${commandPath}${command}`) return endpoint.http(request);
        return change(request, async (given = request) => endpoint.http(given));
      },
    };
  };

/** Changes what a command is answered with. */
export const answering = (command: string, change: (answer: HttpAnswer, asked: JsonObject) => HttpAnswer): Wrap =>
  calling(command, () => async (request, take) => change(await take(), objectIn(request.body ?? '')));

/** Changes the JSON in an answer. */
export const withJson = (answer: HttpAnswer, change: (body: JsonObject) => Json): HttpAnswer => ({
  ...answer,
  text: JSON.stringify(change(objectIn(answer.text))),
});

/** Puts something between the connections of graphql-ws and the core, and leaves the others alone. */
export const onGraphqlWs = (wrap: Wrap): Wrap => onPath((path) => path === webSocketPath, wrap);

/** Puts something between the connections of some paths and the core. */
export const onPath =
  (isOf: (path: string) => boolean, wrap: Wrap): Wrap =>
  (endpoint, clock) => {
    const wrapped = wrap(endpoint, clock);
    return {
      ...wrapped,
      open: (peer, handshake) => (isOf(handshake?.path ?? '') ? wrapped : endpoint).open(peer, handshake),
    };
  };

/** An event of Socket.IO: its name, and what it carries. */
export type SocketEvent = readonly [name: string, carried: Json];

/** What happens to the events of a socket. What is not defined here passes unchanged. */
export interface SocketTap {
  /** The server tells something. */
  told?(event: SocketEvent, send: (event: SocketEvent) => void): void;
  /** The client has sent something. */
  asked?(event: SocketEvent, take: (event: SocketEvent) => void): void;
  /** The connection has ended. */
  closed?(): void;
}

/** Puts a tap on the events of every socket. */
export const onSockets = (make: (connection: Tapped) => SocketTap): Wrap =>
  onPath(
    (path) => path.startsWith(socketIoPath),
    tap((connection) => {
      const placed = make(connection);
      return {
        sent(text) {
          const event = eventIn(text);
          if (event === null || placed.told === undefined) connection.send(text);
          else placed.told(event, (given) => connection.send(packetOf(given)));
        },
        received(text) {
          const event = eventIn(text);
          if (event === null || placed.asked === undefined) connection.receive(text);
          else placed.asked(event, (given) => connection.receive(packetOf(given)));
        },
        closed: () => placed.closed?.(),
      };
    }),
  );

/** Replaces every event that is told by none, one or several. */
export const tellingEvents = (
  make: (connection: Tapped) => (frame: JsonObject, name: string) => readonly SocketEvent[],
): Wrap =>
  onSockets((connection) => {
    const change = make(connection);
    return {
      told([name, carried], send) {
        if (isObject(carried)) for (const event of change(carried, name)) send(event);
        else send([name, carried]);
      },
    };
  });

const packetOf = (event: SocketEvent): string => `42${JSON.stringify(event)}`;

/** The event in a packet that has no id; null where there is none. */
function eventIn(text: string): SocketEvent | null {
  const parsed = text.startsWith('42[') ? parseJson(text.slice(2)) : null;
  if (parsed?.ok !== true || !Array.isArray(parsed.value)) return null;
  const [name, carried = null] = parsed.value as readonly Json[];
  return typeof name === 'string' ? [name, carried] : null;
}

/** Writes what sockets are told in a style: a freedom that JSON leaves. */
export const inPackets = (style: Style): Wrap =>
  onPath(
    (path) => path.startsWith(socketIoPath),
    tap(({ send }) => ({
      sent(text) {
        const event = eventIn(text);
        send(event === null ? text : `42${write(event, style).trim()}`);
      },
    })),
  );

/** Writes what is answered over HTTP in a style. */
export const inAnswers =
  (style: Style): Wrap =>
  (endpoint) => ({
    ...endpoint,
    async http(request) {
      const answer = await endpoint.http(request);
      const parsed = parseJson(answer.text);
      return parsed.ok ? { ...answer, text: write(parsed.value, style) } : answer;
    },
  });

/** Sends all that answers operations of a connection of graphql-ws a while later: every one, or every second. */
export const delayingOperations = (ms: number, which: 'all' | 'every second' = 'all'): Wrap =>
  tap(({ clock, receive, send }) => {
    const late = new Set<Json>();
    let started = 0;
    return {
      received(text) {
        const { type, id = null, payload } = objectIn(text);
        const query = isObject(payload) ? payload.query : undefined;
        if (type === 'start' && !isSubscription(query) && (which === 'all' || started++ % 2 === 0)) late.add(id);
        receive(text);
      },
      sent(text) {
        const { id = null } = objectIn(text);
        if (late.has(id)) clock.after(ms, () => send(text));
        else send(text);
      },
    };
  });

/** The ids that a socket has sent in order to join or to leave. */
export const idsOf = (carried: Json): readonly string[] =>
  (Array.isArray(carried) ? (carried as readonly Json[]) : [carried]).filter((id) => typeof id === 'string');

/** The texts that a client of graphql-ws starts operations with that are subscriptions. */
export const isSubscription = (query: Json | undefined): boolean =>
  typeof query === 'string' && /\bsubscription\b/.test(query) && !/\bmutation\b/.test(query);

/** Refuses handshakes of a version of Engine.IO. */
export const refusingEngine =
  (version: string): Wrap =>
  (endpoint) => ({
    ...endpoint,
    async admit(handshake) {
      const isOf = new URLSearchParams(handshake.query).get('EIO') === version;
      const refused = handshake.path?.startsWith(socketIoPath) === true && isOf;
      return refused
        ? jsonAnswer(400, { code: 5, message: 'Unsupported protocol version' })
        : (endpoint.admit?.(handshake) ?? null);
    },
  });

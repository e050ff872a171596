import { realClock } from '../../base/clock.js';
import { isDeeper } from '../../base/json.js';
import type { Handshake, HttpAnswer, HttpRequest, Peer, Session } from '../endpoint.js';
import type { Context, FrappeGraphql, FrappeGraphqlOptions } from './api.js';
import { createCommands } from './commands.js';
import { createControl } from './control.js';
import { createExpiry } from './expiry.js';
import { type Consumer, guest } from './facts.js';
import { type FrappeGraphqlLimits, frappeGraphqlLimits } from './limits.js';
import { createLine, type Line } from './line.js';
import { createLogIn } from './log-in.js';
import type { Rules } from './model.js';
import { movableClock } from './movable-clock.js';
import { createOperations } from './operations.js';
import { controlPath, isCommandPath, offeredBy, socketIoPath, webSocketPath } from './paths.js';
import { PeerSocket } from './peer-socket.js';
import { profiles } from './profiles.js';
import { createRegistry } from './registry.js';
import { createRooms } from './rooms.js';
import { createSessions } from './sessions.js';
import type { SocketIo } from './socketio.js';
import { createSubscriptions, sizeOf } from './subscriptions.js';
import { createTelling } from './telling.js';

/** How long the document lets a subscription live without a keepalive. */
const fiveMinutes = 5 * 60 * 1000;

/**
 * A GraphQL server whose subscriptions are set up over HTTP and told over Socket.IO, or over WebSockets of graphql-ws,
 * without a transport. Its spec is spec/frappe-graphql.md.
 *
 * @example
 * ```ts
 * const schema = buildSchema(typeDefs);
 * const fields = schema.getSubscriptionType()?.getFields() ?? {};
 * fields.doc_events.subscribe = (_source, variables, { server }: Context, info) =>
 *   server.setupSubscription({ subscription: 'doc_events', info, variables });
 * const server = createFrappeGraphql({ schema, logIn: (usr, pwd) => (pwd === 'secret' ? usr : null) });
 * server.notifyAllConsumers({ subscription: 'doc_events', data: { doctype: 'ToDo', name: 'one' } });
 * ```
 */
export function createFrappeGraphql(options: FrappeGraphqlOptions): FrappeGraphql {
  const { schema, keepaliveTtlMs = fiveMinutes, secret = null } = options;
  const rules: Rules = { ...profiles[options.profile ?? 'documented'], ...options.rules };
  const limits: FrappeGraphqlLimits = { ...frappeGraphqlLimits, ...options.limits };
  const clock = movableClock(options.clock ?? realClock);
  const epoch = Date.now() - clock.now();

  const registry = createRegistry(sizeOf);
  const sessions = createSessions(limits.sessions);
  const expiry = createExpiry({ rules, clock, ttlMs: keepaliveTtlMs, registry, lose });
  const operations = createOperations<Context>({
    schema,
    rules,
    limits,
    context: (user, afterCommit) => ({ user, afterCommit, server }),
    keepAlive: ({ subscription, subscription_id: subscriptionId }, user) =>
      subscriptions.keepAlive('mutation', { subscription, subscriptionId, user }).info,
  });
  const subscriptions = createSubscriptions({ schema, rules, limits, clock, registry, expiry, epoch });
  const telling = createTelling({ rules, clock, registry, expiry, resolve: operations.resolve });
  const logIn = createLogIn({
    rules,
    limits,
    check: options.logIn ?? (() => null),
    told: (user) => options.onLogin?.(user, server),
  });
  const command = createCommands({
    schema,
    rules,
    limits,
    registry,
    expiry,
    sessions,
    operations,
    subscriptions,
    logIn,
  });
  const userOf = ({ headers = {} }: HttpRequest): string | null => sessions.userOf(headers.cookie);
  const rooms = createRooms({ rules, limits, registry, expiry, userOf });
  const shared = { rules, limits, clock, registry, sessions, operations, subscriptions, logIn };
  const lines = new Set<Line>();
  let socketIo: Promise<SocketIo> | null = null;
  let closing = false;

  const server: FrappeGraphql = {
    ready: async () => void (await loadSocketIo()),
    admit,
    subprotocol: (handshake) => rules.subprotocol(offeredBy(handshake)),
    open,
    http,
    takes(path, request, response) {
      if (!path.startsWith(socketIoPath)) return false;
      loadSocketIo().then(
        (loaded) => loaded.answer(request, response),
        () => response.destroy(),
      );
      return true;
    },
    close,

    setupSubscription: subscriptions.setUp,
    getConsumers: registry.named,
    notifyConsumer: ({ subscriptionId, ...event }) =>
      server.notifyConsumers({ ...event, subscriptionIds: [subscriptionId] }),
    notifyConsumers: ({ subscription, subscriptionIds, data }) =>
      telling.notify(
        registry.named(subscription).filter((one) => subscriptionIds.includes(one.subscriptionId)),
        data,
      ),
    notifyAllConsumers: ({ subscription, data }) => telling.notify(registry.named(subscription), data),
    completeSubscription({ subscription, subscriptionId, data }) {
      const consumer = expiry.find(subscriptionId, 'event');
      if (consumer?.subscription !== subscription) return false;
      telling.complete(consumer, data);
      return true;
    },
  };
  const control = createControl(
    {
      advance: clock.advance,
      complete: (subscription, subscriptionId) => server.completeSubscription({ subscription, subscriptionId }),
      completeNextOnError: subscriptions.completeNextOnError,
    },
    secret,
  );
  return server;

  function lose(consumer: Consumer): void {
    if (rules.lossTold) telling.sayCompleted(consumer, undefined);
    registry.drop(consumer.subscriptionId);
  }

  function loadSocketIo(): Promise<SocketIo> {
    socketIo ??= import('./socketio.js').then(({ createSocketIo }) => createSocketIo(rooms, limits));
    return socketIo;
  }

  async function admit(handshake: Handshake): Promise<HttpAnswer | null> {
    const { path = '' } = handshake;
    if (path.startsWith(socketIoPath)) await loadSocketIo();
    return path === webSocketPath ? rules.handshakeRefused(offeredBy(handshake)) : null;
  }

  function open(peer: Peer, handshake: Handshake = {}): Session {
    const { path = '' } = handshake;
    if (!closing && path.startsWith(socketIoPath)) return openSocket(peer, handshake);
    const full = lines.size >= limits.connections ? rules.codes.full : null;
    const code = closing ? rules.codes.shutdown : (full ?? rules.closedAtOnce(offeredBy(handshake)));
    if (code !== null) {
      peer.close(code);
      return { receive: () => undefined, receiveBinary: () => undefined, closed: () => undefined };
    }
    const line: Line = createLine({ ...shared, fallback: options.defaultUser ?? guest }, peer, handshake, () =>
      lines.delete(line),
    );
    lines.add(line);
    return line;
  }

  function openSocket(peer: Peer, handshake: Handshake): Session {
    const socket = new PeerSocket(peer, limits.outgoing);
    loadSocketIo().then(
      (loaded) => loaded.open(socket, handshake),
      () => socket.close(rules.codes.full),
    );
    return socket.session((text) => {
      if (text.length > limits.frame) return rules.codes.large;
      return isDeeper(text, limits.depth) ? rules.codes.early : null;
    });
  }

  function http(request: HttpRequest): HttpAnswer | Promise<HttpAnswer> {
    const { path = '' } = request;
    if (path.startsWith(controlPath)) return control(path.slice(controlPath.length), request);
    return isCommandPath(path) ? command(request) : rules.http(request);
  }

  function close(): void {
    closing = true;
    expiry.stop();
    for (const line of [...lines]) line.end(rules.codes.shutdown);
    void socketIo?.then((loaded) => loaded.close());
  }
}

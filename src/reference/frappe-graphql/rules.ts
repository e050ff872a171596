import { type Json, member } from '../../base/json.js';
import type {
  FrappeGraphqlConnectionAck,
  FrappeGraphqlConnectionError,
  FrappeGraphqlGqlComplete,
  FrappeGraphqlKa,
  FrappeGraphqlLoggedUser,
  FrappeGraphqlSubscriptionFailure,
  FrappeGraphqlSubscriptionInfo,
} from '../../generated/types/frappe-graphql.js';
import { type HttpAnswer, jsonAnswer } from '../endpoint.js';
import { newUuid } from '../uuid.js';
import { type Fault, guest, type KeepAliveFault, type Message, type Occasion, type Reply } from './facts.js';
import type { Rules } from './model.js';
import { isCommandPath, webSocketPath } from './paths.js';
import { Refusal } from './refusal.js';
import { errorJson, jsonOf } from './results.js';
import { onlyIds } from './selection.js';

/** The subprotocol of the document's target. */
const subprotocol = 'graphql-ws';

/** What is said of a keepalive of nothing, in words. */
export const keepAliveWords: Readonly<Record<KeepAliveFault, (subscription: Json, id: Json) => string>> = {
  INVALID_SUBSCRIPTION: (subscription) => `${text(subscription)} is not a valid subscription`,
  SUBSCRIPTION_NOT_FOUND: (subscription, id) =>
    `No consumer: ${text(id)} registered for subscription: ${text(subscription)}`,
};

const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What is said of each fault of a message. */
const faults: Readonly<Record<Fault, string>> = {
  'not-json': 'The text is no JSON',
  'not-object': 'The message is no object',
  'too-deep': 'The message is nested too deeply',
  binary: 'The frame is binary',
  'type-form': 'The message has no type that is a text',
  'type-unknown': 'The type of the message is unknown',
  'id-form': 'The id of an operation is a text',
  full: 'Too many operations are running',
};

/** Those after which nobody knows what the message was. */
const unread: readonly Fault[] = ['not-json', 'too-deep', 'binary'];

/** Says something, and goes on. */
export const say = (...messages: readonly Message[]): Reply => ({ kind: 'say', messages });

/** A complaint about a message: with its id, where it has one. */
export function complaint(type: 'error' | 'connection_error', words: string, message: Json): Message {
  const id = member(message, 'id');
  return { type, ...(typeof id === 'string' ? { id } : {}), payload: { message: words } };
}

const connectionError = (message: string): FrappeGraphqlConnectionError => ({
  type: 'connection_error',
  payload: { message },
});

/** The cookie that a login is answered with. A page of another origin cannot make a browser send it. */
export const cookieOf = (session: string): string => `sid=${session}; Path=/; HttpOnly; SameSite=Lax`;

/** The status of the first error that has one. */
export function statusOf(errors: readonly { readonly originalError?: Error | undefined }[]): number | null {
  for (const { originalError } of errors) if (originalError instanceof Refusal) return originalError.status;
  return null;
}

/** A random text of 256 bits, as hexadecimal digits. */
export const newSecret = (): string => `${newUuid()}${newUuid()}`.replaceAll('-', '');

const byKeepAlive = ({ kind }: Occasion): boolean => kind === 'mutation' || kind === 'command';

/** The host in a URL or in a header `host`, without its port. */
function hostIn(value: string): string | null {
  const url = value.includes('://') ? value : `http://${value}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}

/** What the document says and, where it is silent, what a reader of it would expect. */
export const documented: Rules = {
  newSession: newSecret,
  loggedIn: (user, session) =>
    jsonAnswer(200, { message: 'Logged In', full_name: user }, { 'set-cookie': cookieOf(session) }),
  loginRefused: () => jsonAnswer(401, { message: 'Invalid login credentials' }),
  sessionUser: (_asked, user) => user,
  who: (user) =>
    user === guest
      ? jsonAnswer(401, { message: 'Nobody is logged in' })
      : jsonAnswer(200, { message: user } satisfies FrappeGraphqlLoggedUser),
  tellsLogin: (by, accepted) => accepted && by === 'http',

  readsForms: true,
  answer(outcome): HttpAnswer {
    if (outcome.kind === 'done') return jsonAnswer(200, jsonOf(outcome.result));
    const status = outcome.kind === 'refused' ? (statusOf(outcome.errors) ?? 200) : 400;
    return jsonAnswer(status, { errors: outcome.errors.map(errorJson) });
  },
  answered: ({ document, ...operation }, schema) => ({ ...operation, document: onlyIds(document, schema) }),
  subscribed: (result) => result,
  newId(_subscription, _user, isTaken) {
    let id = newUuid();
    while (isTaken(id)) id = newUuid();
    return id;
  },
  operationName: (asked) => asked,

  arguments: (given) => given,
  stored: (operation) => operation,
  source: (data, { subscriptionId }) => ({ ...data, subscription_id: subscriptionId }),
  payload: (result) => jsonOf(result),
  errorCompletes: ({ completeOnError }) => completeOnError ?? true,
  delayMs: null,
  hears: (view, { subscriptionId }) => [...view.joined(subscriptionId)],
  sinks: (_view, { sink }) => (sink === null ? [] : [sink]),
  eventName: ({ subscription }) => subscription,
  dataFrame: ({ subscriptionId }, payload) => ({ type: 'GQL_DATA', id: subscriptionId, payload }),
  completeFrame: ({ subscriptionId }, payload) =>
    ({
      type: 'GQL_COMPLETE',
      id: subscriptionId,
      ...(payload === undefined ? {} : { payload }),
    }) satisfies FrappeGraphqlGqlComplete,
  completes: (_view, consumer) => [consumer],

  socketRefused({ headers = {} }, user) {
    const { origin, host = '' } = headers;
    if (origin !== undefined && hostIn(origin) !== hostIn(host)) return 'Invalid origin';
    return user === null ? 'There is no session: log in, and send its cookie sid' : null;
  },
  idsIn: (argument) =>
    (Array.isArray(argument) ? (argument as readonly Json[]) : [argument]).filter((id) => typeof id === 'string'),
  mayJoin: (user, consumer) => user === consumer.user,
  leavesByJoining: () => [],
  leavingEnds: false,
  leaves: (_view, _listener, id) => [id],
  endsWith: () => [],

  lifetime: (ttlMs) => ttlMs,
  expires: (_view, { sink }) => sink === null,
  isLost: () => true,
  sweepMs: null,
  removes: (_view, over) => over,
  lossTold: false,
  renews: (_view, occasion) => ('of' in occasion && byKeepAlive(occasion) ? [occasion.of] : []),
  renewedAt: (_consumer, now) => now,
  keepAliveFault({ subscription, user, found }, known) {
    if (!known) return 'INVALID_SUBSCRIPTION';
    const own = found !== null && found.subscription === subscription && found.user === user;
    return own ? null : 'SUBSCRIPTION_NOT_FOUND';
  },
  kept: ({ subscriptionId, subscribedAt, variables }, time) =>
    ({
      error: null,
      success: true,
      subscription_id: subscriptionId,
      subscribed_at: time(subscribedAt),
      variables: JSON.stringify(variables),
    }) satisfies FrappeGraphqlSubscriptionInfo,
  notKept: (error) => ({
    ...({ error, success: false } satisfies FrappeGraphqlSubscriptionFailure),
    subscription_id: null,
    subscribed_at: null,
    variables: null,
  }),
  commandAnswer(outcome) {
    if (outcome.kind === 'kept') return jsonAnswer(200, { message: outcome.info });
    if (outcome.kind === 'missing') return jsonAnswer(400, { message: `The argument ${outcome.argument} is missing` });
    const { fault, asked } = outcome;
    const words = keepAliveWords[fault](asked.subscription ?? null, asked.subscriptionId ?? null);
    return jsonAnswer(417, { message: words, error: fault });
  },
  time: (date) => date.toISOString(),

  handshakeRefused: (offered) => (offered.includes(subprotocol) ? null : onlySubprotocol),
  subprotocol: (offered) => (offered.includes(subprotocol) ? subprotocol : null),
  closedAtOnce: (offered) => (offered.includes(subprotocol) ? null : 1002),
  initUser({ payload, session, fallback }) {
    const [usr, pwd] = [member(payload, 'usr'), member(payload, 'pwd')];
    if (usr === undefined && pwd === undefined) return session ?? fallback;
    return typeof usr === 'string' && typeof pwd === 'string' ? { usr, pwd } : null;
  },
  acknowledged: () => [
    { type: 'connection_ack' } satisfies FrappeGraphqlConnectionAck,
    { type: 'ka' } satisfies FrappeGraphqlKa,
  ],
  initRefused: () => ({
    kind: 'end',
    messages: [connectionError('Invalid login credentials')],
    code: 1008,
  }),
  initAgain: say(connectionError('The connection is open already')),
  kaMs: 10_000,
  startBeforeInit: (id) => say(complaint('error', 'A connection begins with connection_init', { id: id ?? null })),
  faulty: (fault, message) =>
    say(complaint(unread.includes(fault) ? 'connection_error' : 'error', faults[fault], message)),
  binary: () => documented.faulty('binary', null),
  isId: (id) => typeof id === 'string',
  failed(id, { errors }) {
    const [first] = errors;
    return [{ type: 'error', id, payload: { ...(first === undefined ? {} : errorJson(first)) } }];
  },
  data: (id, payload) => ({ type: 'data', id, payload }),
  complete: (id) => ({ type: 'complete', id }),
  idInUse: 'replaces',
  replacedTold: true,
  stopsAtOnce: true,
  stops: (running, id) => running.filter((one) => one === id),
  stopped: (id) => [documented.complete(id)],
  stopUnknown: () => [],
  terminateCode: 1000,
  codes: { shutdown: 1001, full: 1013, large: 1009, early: 1008 },
  http({ path = '' }) {
    if (path === webSocketPath) return upgrade;
    return isCommandPath(path) ? onlyPost : nothing;
  },

  pong: 'pong',
  documentName: (given) => given ?? newUuid(),
  maySubscribe: (subscription, user, isManager) => (subscription === 'user_login' ? isManager : user !== guest),
  written: ({ after }) => after,
  toldOf: { change: ['doc_events'], login: ['user_login'] },
  admits({ variables }, { doctype }) {
    const doctypes = member(variables, 'doctypes') ?? [];
    return !Array.isArray(doctypes) || doctypes.length === 0 || doctypes.includes(doctype);
  },
  tellsChange: ({ accepted }) => accepted,
  // The document is read when it is asked for.
  changed: ({ doctype, name, user }) => ({
    event: 'on_change',
    doctype,
    name,
    document: { doctype, name },
    triggered_by: { doctype: 'User', name: user },
  }),
};

const nothing = jsonAnswer(404, { message: 'There is nothing here' });

const upgrade = jsonAnswer(426, { message: 'This is a WebSocket endpoint' }, { upgrade: 'websocket' });

const onlyPost = jsonAnswer(405, { message: 'Commands are sent by POST' }, { allow: 'POST' });

const onlySubprotocol = jsonAnswer(400, { message: `The subprotocol ${subprotocol} has to be offered` });

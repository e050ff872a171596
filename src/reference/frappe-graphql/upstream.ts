import type { ASTNode, GraphQLError } from 'graphql';
import { isObject, type Json, type JsonObject } from '../../base/json.js';
import { jsonAnswer } from '../endpoint.js';
import { newUuid } from '../uuid.js';
import { type Fault, guest, type Message } from './facts.js';
import type { Rules } from './model.js';
import { jsonOf } from './results.js';
import { complaint, documented, keepAliveWords, say, statusOf } from './rules.js';
import { idField, pruned } from './selection.js';
import { sidIn } from './sessions.js';

/** The field that stands in for the subscription while an event is resolved. */
const standIn = '__subscription__';

/** What of a selection is lost between the query and its events. */
const isLost = (node: ASTNode): boolean =>
  node.kind === 'FragmentSpread' || node.kind === 'Directive' || (node.kind === 'Field' && node.name.value === idField);

/** An error as Python writes it. */
function asPython({ message, locations = [], path = [] }: GraphQLError): string {
  const places = locations.map(({ line, column }) => `SourceLocation(line=${line}, column=${column})`);
  const steps = [standIn, ...path.slice(1)].map((step) => (typeof step === 'number' ? step : quoted(step)));
  return `GraphQLError(${quoted(message)}, locations=[${places.join(', ')}], path=[${steps.join(', ')}])`;
}

const quoted = (text: string): string => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);

/** An exception that nobody caught, as Frappe answers it. */
const exception = (status: number, type: string, words: string) =>
  jsonAnswer(status, { exception: `${type}: ${words}`, exc_type: type, exc: '["(traceback)"]' });

/** A status, with which Frappe says what it refuses to guests in general. */
const frappeStatus = (status: number): number => (status === 401 ? 417 : status);

/** What Apollo's server calls a message of which it knows no type. */
const invalidType = (message: Json): Message => ({ ...complaint('error', 'Invalid message type!', message) });

/** What frappe_graphql 8ec8d7a and subscriptions-transport-ws 0.11 do, where they differ. */
export const upstream: Rules = {
  ...documented,
  who: (user) =>
    user === guest ? exception(403, 'PermissionError', 'Not permitted') : jsonAnswer(200, { message: user }),

  readsForms: false,
  answer(outcome) {
    switch (outcome.kind) {
      case 'unreadable':
        return exception(500, 'TypeError', 'Must provide Source. Received: None.');
      case 'syntax':
        return exception(500, 'GraphQLSyntaxError', '^');
      case 'done': {
        const { errors = [] } = outcome.result;
        return jsonAnswer(frappeStatus(statusOf(errors) ?? 200), jsonOf(outcome.result));
      }
      default: {
        const status = outcome.kind === 'refused' ? frappeStatus(statusOf(outcome.errors) ?? 500) : 400;
        return jsonAnswer(status, jsonOf({ errors: outcome.errors }));
      }
    }
  },
  newId(_subscription, _user, isTaken) {
    let id = newUuid().slice(0, 8);
    while (isTaken(id)) id = newUuid().slice(0, 8);
    return id;
  },

  stored: (operation, schema, sink) =>
    sink === null ? { ...operation, document: pruned(operation.document, schema, isLost) } : operation,
  payload(result, { subscription, sink }) {
    if (sink !== null) return jsonOf(result);
    const { data, errors = [] } = result;
    const [value = null] = Object.values((data ?? {}) as JsonObject);
    const isEmpty = value === null || (isObject(value) && Object.keys(value).length === 0);
    return {
      data: { [isEmpty ? standIn : subscription]: value },
      errors: errors.length === 0 ? null : errors.map(asPython),
    };
  },
  errorCompletes: ({ completeOnError }) => completeOnError ?? false,
  // A slip in the arguments of the function that tells it.
  completeFrame: (_consumer, payload) => ({ id: 'GQL_COMPLETE', payload: payload ?? null }),

  socketRefused({ headers = {} }) {
    if (headers.origin === undefined) return 'Invalid origin';
    const refused = documented.socketRefused({ method: 'GET', headers }, '');
    if (refused !== null) return refused;
    if (headers.cookie === undefined) return 'No cookie transmitted.';
    return sidIn(headers.cookie) === null ? 'No sid transmitted.' : null;
  },
  idsIn: (argument, asked) => (Array.isArray(argument) && argument.length > 1 ? [] : documented.idsIn(argument, asked)),
  mayJoin: () => true,

  // The scheduler looks for what is due, and ends that where it is one alone.
  isLost: () => false,
  sweepMs: 4 * 60 * 1000,
  removes: (_view, over) => (over.length === 1 ? over : []),
  keepAliveFault({ subscription, found }, known) {
    if (!known) return 'INVALID_SUBSCRIPTION';
    return found !== null && found.subscription === subscription ? null : 'SUBSCRIPTION_NOT_FOUND';
  },
  commandAnswer(outcome) {
    if (outcome.kind === 'kept') return internalError;
    if (outcome.kind === 'missing')
      return exception(500, 'TypeError', `missing 1 required positional argument: '${outcome.argument}'`);
    const { fault, asked } = outcome;
    const words = keepAliveWords[fault](asked.subscription ?? null, asked.subscriptionId ?? null);
    return exception(417, 'ValidationError', words);
  },
  time: (date) => `${date.toISOString().replace('T', ' ').replace('Z', '')}000`,

  handshakeRefused: () => null,
  acknowledged: () => [{ type: 'connection_ack' }, { type: 'ka' }],
  initRefused: () => ({
    kind: 'end',
    messages: [{ type: 'connection_error', payload: { message: 'Invalid login credentials' } }],
    code: 1011,
  }),
  initAgain: 'again',
  startBeforeInit: 'execute',
  faulty(fault, message) {
    const isUnread: readonly Fault[] = ['not-json', 'too-deep'];
    if (isUnread.includes(fault) || message === null)
      return say({ type: 'connection_error', id: null, payload: { message: 'The message cannot be read' } });
    return say(fault === 'full' ? complaint('error', 'Too many operations', message) : invalidType(message));
  },
  binary: (bytes) => Buffer.from(bytes).toString('utf8'),
  isId: () => true,
  failed(id, { kind, errors }) {
    if (kind === 'syntax' || kind === 'unreadable') return documented.failed(id, { kind, errors });
    return [upstream.data(id, jsonOf({ errors })), upstream.complete(id)];
  },
  complete: (id) => ({ type: 'complete', id, payload: null }),
  stopsAtOnce: false,
  stopped: (id) => [upstream.complete(id)],
};

/** The stored selection has no JSON form: what would be answered cannot be written. */
const internalError = {
  status: 500,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  text: '<!doctype html>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n',
};

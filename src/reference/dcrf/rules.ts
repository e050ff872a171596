import { isDeeper, isObject, type Json, jsonEqual } from '../../base/json.js';
import type { DcrfDeletedObject, DcrfError, DcrfServerFrame } from '../../generated/types/dcrf.js';
import { encode } from '../encode.js';
import { jsonAnswer } from '../endpoint.js';
import { holdsInfinity } from '../numbers.js';
import type {
  Change,
  Connection,
  Ending,
  FieldFault,
  FrameFault,
  Outcome,
  Rules,
  Subscription,
  View,
} from './model.js';
import { type Field, unfit } from './schema.js';

/** A refusal with a status, and what was wrong. */
export const error = (status: number, ...errors: readonly Json[]): Outcome => ({ kind: 'error', status, errors });

/** What each fault of a frame is called. */
const frameFaults: Readonly<Record<FrameFault, string>> = {
  large: 'The frame is too large',
  deep: 'The frame is nested too deeply',
  number: 'A number is too large',
  json: 'Expected JSON',
  object: 'Expected a JSON object',
  stream: 'Expected a text as `stream`',
  payload: 'Expected an object as `payload`',
  binary: 'Expected a text frame',
};

const fieldFaults: Readonly<Record<FieldFault, (field: Field) => string>> = {
  required: () => 'This field is required',
  refused: () => 'This value is refused',
  type: ({ types }) => `Expected ${types.join(' or ')}`,
  enum: (field) => `Expected one of ${encode(field.enum)}`,
  minLength: ({ minLength }) => `Expected at least ${minLength} characters`,
  maxLength: ({ maxLength }) => `Expected at most ${maxLength} characters`,
  minimum: ({ minimum }) => `Expected ${minimum} or more`,
  maximum: ({ maximum }) => `Expected ${maximum} or less`,
};

/** Those of the subscriptions of a connection, through a stream, that an unsubscription is about. */
export function aimedAt(view: View, { by, store, to }: Ending): readonly Subscription[] {
  return view.of(by.connection).filter((one) => one.stream === by.stream && one.store === store && isAbout(one, to));
}

function isAbout({ to }: Subscription, asked: Ending['to']): boolean {
  return asked.kind === 'instance'
    ? to.kind === 'instance' && to.pk === asked.pk
    : to.kind === 'custom' && to.name === asked.name;
}

/** Those of them that have its `request_id`. */
export function named(rules: Pick<Rules, 'idKey'>, subscriptions: readonly Subscription[], id: Json | undefined) {
  const key = rules.idKey(id);
  return subscriptions.filter((one) => rules.idKey(one.id) === key);
}

/** The subscriptions that a new one says again: they differ in nothing but what else they were given. */
export function sameAs(
  rules: Pick<Rules, 'idKey'>,
  view: View,
  { id, ...rest }: Subscription,
): readonly Subscription[] {
  const by = { connection: rest.connection, stream: rest.stream };
  return named(rules, aimedAt(view, { by, id, store: rest.store, to: rest.to }), id);
}

/** Everybody who is subscribed to an object, or to all of its model and hears of it. */
function everyListener(view: View, change: Change): readonly Subscription[] {
  const row = change.after ?? change.before;
  const custom = view.custom(change.store).filter(({ to }) => to.kind === 'custom' && row !== null && to.hears(row));
  return [...(change.action === 'create' ? [] : view.to(change.store, change.pk)), ...custom];
}

/** What the document says and, where it is silent, what a reader of it would expect. */
export const documented: Rules = {
  admit(text, limits) {
    if (text.length > limits.frame) return 'large';
    if (isDeeper(text, limits.depth)) return 'deep';
    return holdsInfinity(text) ? 'number' : null;
  },
  // An answer needs a stream to be sent on.
  malformed(fault, { multiplexed, stream }) {
    if (fault === 'large') return { kind: 'close', code: 1009 };
    if (multiplexed && stream === null) return { kind: 'close', code: fault === 'binary' ? 1003 : 1008 };
    return error(400, frameFaults[fault]);
  },
  unknownStream: () => error(404, 'There is no such stream'),
  frame: (stream, payload, multiplexed) => (multiplexed ? ({ stream, payload } satisfies DcrfServerFrame) : payload),

  answeredId: (sent) => sent ?? null,
  answeredAction: (sent) => (typeof sent === 'string' ? sent : null),
  response({ action, requestId, status, data, errors }) {
    const result: Pick<DcrfError, 'response_status' | 'data' | 'errors'> = { response_status: status, data, errors };
    return { action, ...(requestId === undefined ? {} : { request_id: requestId }), ...result };
  },
  statuses: {
    list: 200,
    create: 201,
    retrieve: 200,
    update: 200,
    patch: 200,
    delete: 204,
    subscribe_instance: 201,
    unsubscribe_instance: 204,
    'custom-subscribe': 201,
    'custom-unsubscribe': 204,
    custom: 200,
  },

  missingAction: () => error(400, 'Expected an `action`'),
  unknownAction: () => error(405, 'There is no such action'),
  missingArgument: (name) => error(400, { [name]: ['This is required'] }),
  failed: () => error(500, 'The action failed'),
  pk: (sent) => (Number.isInteger(sent) ? Number(sent) : null),
  unknownPk: () => error(404, 'There is no such object'),

  dataRefused: (data) => (isObject(data) ? null : error(400, 'Expected an object as `data`')),
  given: (sent) => sent !== undefined,
  required: ({ required }, writing) => required && writing !== 'patch',
  leftOut(field, writing, before) {
    if (writing !== 'patch') return field.default;
    return before !== null && Object.hasOwn(before.fields, field.name) ? before.fields[field.name] : undefined;
  },
  value(field, sent) {
    const fault = unfit(field, sent);
    return fault === null ? { value: sent } : { fault };
  },
  faultText: (field, fault) => fieldFaults[fault](field),
  invalid: (faults) => error(400, Object.fromEntries([...faults].map(([name, text]) => [name, [text]]))),
  refusedKeeps: () => null,
  refusedTells: false,

  storeOf: (model) => model,
  nextPk: ({ last }) => last + 1,
  find: (rows, pk) => rows.get(pk),
  listed: (rows) => [...rows.values()],
  readTells: false,
  selected: (_rows, pk) => [pk],
  remains: () => null,
  object: ({ pk, fields }, pkField) => ({ [pkField]: pk, ...fields }),

  idKey: (id) => encode(id ?? null) ?? '',
  idRefused: () => null,
  subscribesUnknown: false,
  subscribeRefused: () => null,
  begins: (_view, subscription) => [subscription],
  // A subscription made again goes on as one, with what it was given last.
  replaces: (view, subscription) => sameAs(documented, view, subscription),
  wakes: () => [],
  endRefused: () => null,
  ends: (view, ending) => named(documented, aimedAt(view, ending), ending.id),
  silences: () => [],
  forgets: (view, connection: Connection) => view.of(connection),

  tells: () => true,
  listeners: everyListener,
  moment: () => 'after',
  stillTold: (view, subscription) => view.all.has(subscription) && !view.asleep(subscription),
  told(subscription, { action, pk, after }, _now, pkField) {
    const said = { subscription, stream: subscription.stream, action, errors: [] };
    if (after === null) return { ...said, status: 204, data: { pk } satisfies DcrfDeletedObject };
    return { ...said, status: action === 'create' ? 201 : 200, data: documented.object(after, pkField) };
  },
  event: ({ subscription, action, status, data, errors }) =>
    documented.response({ action, requestId: documented.answeredId(subscription.id), status, data, errors }),

  codes: { shutdown: 1001, full: 1013, waiting: 1008 },
  http: () => jsonAnswer(426, { message: 'This is a WebSocket endpoint' }, { upgrade: 'websocket' }),
};

/** Whether a change changed anything. */
export const changed = ({ before, after }: Change): boolean => !jsonEqual(before?.fields, after?.fields);

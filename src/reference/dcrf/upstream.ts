import { isObject, type Json } from '../../base/json.js';
import type { Checked, FieldFault, Outcome, Rules } from './model.js';
import { aimedAt, documented, error, named, sameAs } from './rules.js';
import { type Field, unfit } from './schema.js';

/** Ends the connection as an exception that nobody caught does. */
const crash: Outcome = { kind: 'close', code: 1011 };

/** A scalar as Python's `str` writes it. */
function textOf(value: Json): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

/** The name of a value's type in Python. */
function typeName(value: Json): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'float';
  return typeof value === 'string' ? 'str' : 'bool';
}

/** What REST framework says is no value of a type. */
const notOfType: Readonly<Record<string, (value: Json) => string>> = {
  string: () => 'Not a valid string.',
  integer: () => 'A valid integer is required.',
  number: () => 'A valid number is required.',
  boolean: () => 'Must be a valid boolean.',
  array: (value) => `Expected a list of items but got type "${typeName(value)}".`,
  object: (value) => `Expected a dictionary of items but got type "${typeName(value)}".`,
};

const faultTexts: Readonly<Record<FieldFault, (field: Field, value: Json) => string>> = {
  required: () => 'This field is required.',
  refused: () => 'This value is refused.',
  type: ({ types: [type = ''] }, value) =>
    value === null ? 'This field may not be null.' : (notOfType[type]?.(value) ?? 'Not a valid value.'),
  enum: (_field, value) => `"${textOf(value)}" is not a valid choice.`,
  minLength: ({ minLength }, value) =>
    value === '' ? 'This field may not be blank.' : `Ensure this field has at least ${minLength} characters.`,
  maxLength: ({ maxLength }) => `Ensure this field has no more than ${maxLength} characters.`,
  minimum: ({ minimum }) => `Ensure this value is greater than or equal to ${minimum}.`,
  maximum: ({ maximum }) => `Ensure this value is less than or equal to ${maximum}.`,
};

/** What a value is read as, for a field of one type. */
function read(type: string | undefined, sent: Json): Json {
  if (type === 'string' && (typeof sent === 'string' || typeof sent === 'number')) return textOf(sent).trim();
  if ((type === 'integer' || type === 'number') && typeof sent === 'string') {
    const form = type === 'integer' ? /^\s*[+-]?\d+(\.0*)?\s*$/ : /^\s*[+-]?\d+(\.\d*)?([eE][+-]?\d+)?\s*$/;
    return form.test(sent) ? Number(sent) : sent;
  }
  return sent;
}

/** A text that no database takes. */
function unstorable(text: string): string | null {
  if (text.includes('\u0000')) return 'Null characters are not allowed.';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff)
      return `Surrogate characters are not allowed: U+${point.toString(16).toUpperCase()}.`;
  }
  return null;
}

function checked(field: Field, sent: Json): Checked {
  const value = read(field.types[0], sent);
  const fault = unfit(field, value);
  if (fault !== null) return { fault, text: faultTexts[fault](field, value) };
  const text = typeof value === 'string' ? unstorable(value) : null;
  return text === null ? { value } : { fault: 'refused', text };
}

/** The key that Python's `int` makes of a value; null where it makes none. */
function keyOf(sent: Json): number | null {
  if (typeof sent === 'number') return Math.trunc(sent);
  if (typeof sent === 'boolean') return Number(sent);
  return typeof sent === 'string' && /^\s*[+-]?\d+\s*$/.test(sent) ? Number(sent) : null;
}

/** What djangochannelsrestframework 1.3.0 does, where it differs. */
export const upstream: Rules = {
  ...documented,
  malformed: (fault) => (fault === 'large' ? { kind: 'close', code: 1009 } : crash),
  unknownStream: () => crash,

  answeredAction: (sent) => sent ?? null,
  response: ({ action, requestId, status, data, errors }) => ({
    errors,
    data,
    action,
    response_status: status,
    request_id: requestId ?? null,
  }),

  missingAction: () => error(405, 'Unable to find action in message body.'),
  unknownAction: (action) =>
    isObject(action) || Array.isArray(action) ? crash : error(405, `Method "${textOf(action)}" not allowed.`),
  missingArgument: () => crash,
  failed: () => crash,
  pk: keyOf,
  unknownPk: () => error(404, 'Not found'),

  dataRefused(data) {
    if (isObject(data)) return null;
    const said = data === null ? 'No data provided' : `Invalid data. Expected a dictionary, but got ${typeName(data)}.`;
    return error(400, { non_field_errors: [said] });
  },
  leftOut: (field, writing, before) =>
    writing === 'create' ? field.default : documented.leftOut(field, 'patch', before),
  value: checked,
  faultText: (field, fault, sent) => faultTexts[fault](field, sent ?? null),

  // Ids are kept in a set: nothing is not looked for, and what may change has no place in one.
  idRefused: (id) => (id === undefined || id === null || isObject(id) || Array.isArray(id) ? crash : null),
  // One that is there already stays as it is.
  begins: (view, subscription) => (sameAs(upstream, view, subscription).length > 0 ? [] : [subscription]),
  replaces: () => [],
  wakes: (view, { connection, stream, store, to }) =>
    aimedAt(view, { by: { connection, stream }, id: null, store, to }).filter((one) => view.asleep(one)),
  endRefused: (_view, { to }, known) => (to.kind === 'instance' && !known ? upstream.unknownPk('') : null),
  // The id is forgotten for every object; without one, all ids are forgotten for this one.
  ends(view, ending) {
    const { by, id, to } = ending;
    if (to.kind === 'custom') return endedCustom(view, ending);
    if (id === undefined || id === null) return aimedAt(view, ending);
    const all = view.of(by.connection).filter((one) => one.stream === by.stream && one.to.kind === 'instance');
    return named(upstream, all, id);
  },
  // Whoever was told is left out of the object's group, and the others of the connection with it.
  silences: (view, ending) =>
    ending.to.kind === 'instance' ? aimedAt(view, ending).filter((one) => view.told(one)) : [],
  // An event takes its turn among the requests of its stream; in that of whoever made the change it is the next.
  moment: (own) => (own ? 'after' : 0),
  told(subscription, change, now, pkField) {
    const said = documented.told(subscription, change, now, pkField);
    if (change.after === null) return said;
    if (now === null) return { ...said, status: 404, data: null, errors: ['Not found'] };
    return { ...said, status: 200, data: upstream.object(now, pkField) };
  },
  event: ({ subscription, action, status, data, errors }) =>
    upstream.response({ action, requestId: subscription.id, status, data, errors }),

  codes: { ...documented.codes, waiting: 1011 },
  http: () => ({ status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, text: '<h1>Not Found</h1>' }),
};

/** The groups that a custom action names by its arguments are left: those it names again. */
function endedCustom(view: Parameters<Rules['ends']>[0], ending: Parameters<Rules['ends']>[1]) {
  const { to } = ending;
  const same = aimedAt(view, ending).filter(
    (one) =>
      one.to.kind === 'custom' && to.kind === 'custom' && documented.idKey(one.to.args) === documented.idKey(to.args),
  );
  return ending.id === undefined || ending.id === null ? same : named(upstream, same, ending.id);
}

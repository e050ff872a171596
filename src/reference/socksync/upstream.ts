import { isDeeper, type Json, type JsonObject, parseJson } from '../../base/json.js';
import type { ListUpdate, PageAnswer } from './messages.js';
import type { Asked, Audience, Delivery, Held, ListChange, Looking, Outcome, Place, Rules } from './model.js';
import { documented, error, ignore, refusing } from './rules.js';

const crash: Outcome = { kind: 'crash' };

/** The deepest JSON that is read. */
const deepest = 980;

/** What raises an exception in the published server: a comparison of a text with a number, an index beyond the end. */
class Raised extends Error {}

const startOf = ({ page, size }: Place): number => page * size;

/** A page that is no number is kept as NaN: everything that is done with it later raises an exception. */
const spoilt = Number.NaN;

/** Takes what is asked for as it is, and keeps it though it turns out to be no page at all. */
function placeAsked(
  { page = 0, size }: Asked,
  current: Place,
  { maxPageSize }: { readonly maxPageSize: number },
): Looking {
  const wanted = size === undefined ? maxPageSize : numberOf(size);
  if (Number.isNaN(wanted)) return { shown: current, kept: current, refused: true };
  const place = { page: numberOf(page), size: Math.min(wanted, maxPageSize) };
  return { shown: place, kept: place, refused: false };
}

const numberOf = (value: Json): number =>
  typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : spoilt;

/** A page past the end, and one before the beginning, repeats the last page under the number that was asked for. */
function read({ page, size }: Place, items: readonly Json[]): PageAnswer | null {
  if (!Number.isFinite(page) || size < 1) return null;
  const pages = Math.max(1, Math.ceil(items.length / size));
  const shown = Number.isInteger(page) ? (page < 0 || page >= pages ? pages - 1 : page) : 0;
  const start = shown * size;
  return { page, page_size: size, total_item_count: items.length, items: items.slice(start, start + size) };
}

/** Each subscriber is sent what a change means for its own page; a `delete` goes to all, whatever page they look at. */
function* updates(change: ListChange, audience: Audience, rules: Rules): Generator<Delivery> {
  const all = rules.hears(audience);
  for (const to of all) {
    const place = audience.subscribers.get(to)?.place;
    if (place === undefined) continue;
    for (const update of rules.totals(change, place)) yield { to, update };
    if (change.kind === 'replace') {
      const page = rules.read(place, change.items);
      if (page === null) throw new Raised('no page');
      yield { to, update: { func: 'set_all', ...page } };
      continue;
    }
    if (Number.isNaN(startOf(place))) throw new Raised('the page is no number');
    for (const update of rules.moves(change, place)) {
      if (change.kind === 'delete' && update.func === 'delete') for (const other of all) yield { to: other, update };
      else yield { to, update };
    }
  }
}

/** Inserts anywhere, and counts negative indexes from the end, as Python does. */
function pythonIndex(held: Held, message: JsonObject): JsonObject {
  const { func, index } = message;
  if (typeof index !== 'number' || !Number.isInteger(index)) return message;
  const { length } = held.items;
  const fromEnd = index < 0 ? index + length : index;
  if (func === 'insert') return { ...message, index: Math.min(Math.max(fromEnd, 0), length) };
  return func === 'set' || func === 'delete' ? { ...message, index: fromEnd } : message;
}

/** As the document says, but with a `delete` that is one too many where an insert makes a page exactly full. */
function moves(change: Exclude<ListChange, { readonly kind: 'replace' }>, place: Place): readonly ListUpdate[] {
  const { kind, index, items } = change;
  const start = startOf(place);
  const end = start + place.size;
  if (index >= end) return [];
  const at = Math.max(index - start, 0);
  const last: ListUpdate = { func: 'delete', index: place.size - 1 };
  switch (kind) {
    case 'set':
      return index < start ? [] : [{ func: 'set', index: at, value: items[index] ?? null }];
    case 'insert': {
      const value = items[Math.max(index, start)];
      if (value === undefined) throw new Raised('list index out of range');
      const comes: ListUpdate = { func: 'insert', index: at, value };
      return items.length >= end ? [last, comes] : [comes];
    }
    case 'delete': {
      const next = items[end - 1];
      const goes: ListUpdate = { func: 'delete', index: at };
      return next === undefined ? [goes] : [goes, { func: 'insert', index: place.size - 1, value: next }];
    }
  }
}

/** JSON with the constants that Python takes. They have no form in JSON, and are null from here on. */
function parse(text: string): Json | undefined {
  const strict = parseJson(text);
  if (strict.ok) return strict.value;
  const lenient = parseJson(
    text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (token) => (token[0] === '"' ? token : 'null')),
  );
  return lenient.ok ? lenient.value : undefined;
}

/** What django-socksync 0.0.1 does, where it differs. */
export const upstream: Rules = {
  ...documented,
  mirrorsList: (held, message, limits) => documented.mirrorsList(held, pythonIndex(held, message), limits),
  admit(text, limits) {
    if (text.length > limits.frame) return documented.admit(text, limits);
    return isDeeper(text, deepest) ? crash : null;
  },
  binary: () => crash,
  parse,
  notObject(value) {
    if (Array.isArray(value)) return value.includes('func') ? crash : error(1, 'A func is required');
    return typeof value === 'string' && !value.includes('func') ? error(1, 'A func is required') : crash;
  },

  order: [
    'func-missing',
    'type-missing',
    'name-missing',
    'type-form',
    'unknown-type',
    'name-form',
    'unknown-name',
    'name-of-type',
    'func-form',
    'unknown-func',
    'func-of-group',
  ],
  refuse(fault, message, detail) {
    if (fault === 'bad-id' && typeof message.id === 'object' && message.id !== null) return error(8, 'unhashable type');
    return refusals(fault, message, detail);
  },

  unsubscribesAll: (held) => (held.length > 0 ? crash : held),
  placeAtFirst: (_current, maxPageSize) => ({ page: 0, size: maxPageSize }),
  placeAsked,
  read,
  moves,
  updates,

  functionSubscription: 'caller',
  args: (args) => (args === undefined ? {} : documented.args(args === null ? 0 : args)),
};

const refusals = refusing({
  'func-missing': error(1, 'A func is required'),
  'type-missing': error(2, 'A type is required'),
  'name-missing': error(3, 'A name is required'),
  'func-form': crash,
  'type-form': crash,
  'name-form': crash,
  'call-failed': ignore,
  'call-args': ignore,
  'call-arguments': ignore,
});

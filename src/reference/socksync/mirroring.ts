import { type Json, type JsonObject, member } from '../../base/json.js';
import type { SockSyncLimits } from './limits.js';
import type { Fault, Held, Mirrored, Refused } from './model.js';

const refused = (fault: Fault, detail: string): Refused => ({ fault, detail });

/** The fields that each change of a list needs. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  set_all: ['page', 'page_size', 'total_item_count', 'items'],
  set_count: ['total_item_count'],
  insert: ['index', 'value'],
  set: ['index', 'value'],
  delete: ['index'],
};

/** The value that a `set` of a variable brings. */
export function mirrorsVar(message: JsonObject): { readonly value: Json } | Refused {
  const value = member(message, 'value');
  return value === undefined ? refused('field-missing', 'value') : { value };
}

/** The list after a message of its owner: as it was where that is refused. */
export function mirrorsList(held: Held, message: JsonObject, limits: SockSyncLimits): Mirrored {
  const after = heldAfter(held, message, limits);
  return 'fault' in after ? { held, refused: after } : { held: after, refused: null };
}

function heldAfter(held: Held, message: JsonObject, limits: SockSyncLimits): Held | Refused {
  const func = String(member(message, 'func'));
  const missing = fieldsOf[func]?.find((field) => member(message, field) === undefined);
  if (missing !== undefined) return refused('field-missing', missing);
  if (func === 'set_all') return replaced(message, limits);
  if (func === 'set_count') {
    const total = member(message, 'total_item_count');
    return isCount(total) ? { ...held, total } : refused('field-form', 'total_item_count');
  }
  const index = member(message, 'index');
  if (!Number.isInteger(index)) return refused('field-form', 'index');
  return changed(held, func, Number(index), member(message, 'value') ?? null, limits);
}

function replaced(message: JsonObject, limits: SockSyncLimits): Held | Refused {
  const [page, size, total] = ['page', 'page_size', 'total_item_count'].map((field) => member(message, field));
  const items = member(message, 'items');
  if (!isCount(page)) return refused('field-form', 'page');
  if (!isCount(size)) return refused('field-form', 'page_size');
  if (!isCount(total)) return refused('field-form', 'total_item_count');
  if (!Array.isArray(items)) return refused('field-form', 'items');
  if (items.length > limits.pageSize) return refused('too-many', 'items');
  return { items: items as readonly Json[], page, size, total };
}

function changed(held: Held, func: string, index: number, value: Json, limits: SockSyncLimits): Held | Refused {
  const end = func === 'insert' ? held.items.length + 1 : held.items.length;
  if (index < 0 || index >= end) return refused('bad-index', String(index));
  if (func === 'insert') {
    if (held.items.length >= limits.pageSize) return refused('too-many', 'items');
    return { ...held, items: held.items.toSpliced(index, 0, value) };
  }
  return { ...held, items: func === 'set' ? held.items.with(index, value) : held.items.toSpliced(index, 1) };
}

const isCount = (value: Json | undefined): value is number => Number.isInteger(value) && Number(value) >= 0;

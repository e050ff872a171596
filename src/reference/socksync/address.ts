import { type Json, type JsonObject, member } from '../../base/json.js';
import type { AddressFault, GroupType, Rules, Side } from './model.js';
import type { Entry, Registry } from './registry.js';

const types: readonly GroupType[] = ['var', 'list', 'function'];

/** All funcs that have a group. */
const funcs: ReadonlySet<Json | undefined> = new Set([
  'subscribe',
  'unsubscribe',
  'get',
  'set',
  'set_all',
  'set_count',
  'insert',
  'delete',
  'call',
  'return',
]);

/** Where a message goes. */
export interface Address {
  readonly func: string;
  readonly name: string;
  readonly side: Side;
  readonly entry: Entry;
}

/** Whose group a func is for. */
export function sideOf(type: GroupType, func: string, direction: Rules['functionSubscription']): Side | null {
  if (type === 'function') {
    if (func === 'call') return 'owned';
    if (func === 'return') return 'mirrored';
    if (func !== 'subscribe' && func !== 'unsubscribe') return null;
    return direction === 'callee' ? 'mirrored' : 'owned';
  }
  if (func === 'subscribe' || func === 'unsubscribe' || func === 'get') return 'owned';
  if (func === 'set') return 'mirrored';
  return type === 'list' && ['set_all', 'set_count', 'insert', 'delete'].includes(func) ? 'mirrored' : null;
}

/** Finds where a message is addressed to, or the first thing that is wrong with that. */
export function addressOf(message: JsonObject, registry: Registry, rules: Rules): Address | AddressFault {
  const [func, type, sent] = ['func', 'type', 'name'].map((key) => member(message, key));
  const name = sent === undefined ? undefined : rules.name(sent);
  const known = types.find((one) => one === type);
  const entry = known !== undefined && typeof name === 'string' ? registry.find(known, name) : undefined;
  const side =
    known === undefined || typeof func !== 'string' ? null : rules.side(known, func, rules.functionSubscription);
  const there = entry !== undefined && side !== null && entry[side] !== undefined;
  const elsewhere = typeof name === 'string' && types.some((one) => registry.find(one, name) !== undefined);

  const faults: Readonly<Record<AddressFault, boolean>> = {
    'func-missing': func === undefined,
    'func-form': isNested(func),
    'unknown-func': func !== undefined && !funcs.has(func),
    'type-missing': type === undefined,
    'type-form': isNested(type),
    'unknown-type': type !== undefined && known === undefined,
    'name-missing': name === undefined,
    'name-form': isNested(name),
    'unknown-name': name !== undefined && entry === undefined && !elsewhere,
    'name-of-type': entry === undefined && elsewhere,
    'func-of-group': entry !== undefined && !there,
  };
  const found = rules.order.find((fault) => faults[fault]);
  if (found !== undefined) return found;
  // Whoever looks for fewer faults may find nothing here.
  if (entry === undefined || side === null || !there || typeof func !== 'string') return 'func-of-group';
  return { func, name: String(name), side, entry };
}

const isNested = (value: Json | undefined): boolean => typeof value === 'object' && value !== null;

import { type Json, type JsonObject, jsonEqual, member } from '../../base/json.js';

/** What Python makes of a value that is handed to `dict`: an object, or the exception that it raises. */
export type Dict =
  | { readonly kind: 'object'; readonly object: JsonObject }
  | { readonly kind: 'value-error' }
  | { readonly kind: 'type-error' };

/** A list of pairs is taken for an object, too. */
export function dictOf(value: Json): Dict {
  if (typeof value === 'string') return { kind: 'value-error' };
  if (typeof value !== 'object' || value === null) return { kind: 'type-error' };
  if (!Array.isArray(value)) return { kind: 'object', object: value as JsonObject };
  const pairs: [string, Json][] = [];
  for (const pair of value as readonly Json[]) {
    if (!Array.isArray(pair)) return { kind: typeof pair === 'string' ? 'value-error' : 'type-error' };
    const [key, inner] = pair as readonly Json[];
    if (pair.length !== 2 || key === undefined || inner === undefined) return { kind: 'value-error' };
    // A key that is no text is equal to none that JSON can write.
    if (typeof key === 'object' && key !== null) return { kind: 'type-error' };
    pairs.push([typeof key === 'string' ? key : `\u0000${String(key)}`, inner]);
  }
  return { kind: 'object', object: Object.fromEntries(pairs) };
}

/** A value with `true` and `false` as the numbers that they are equal to. Depth is bounded by who calls. */
export function asNumbers(value: Json): Json {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(asNumbers);
  return Object.fromEntries(Object.keys(value).map((key) => [key, asNumbers(member(value, key) ?? null)]));
}

/** Equality of Python: `1` and `true` are equal. */
export function pythonEqual(left: Json, right: Json): boolean {
  return jsonEqual(asNumbers(left), asNumbers(right));
}

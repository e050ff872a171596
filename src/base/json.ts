/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A JSON object. Its keys come from outside: read them with `member`, never through the prototype. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The names of JSON's types. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** A text as JSON, or why it is none. */
export type Parsed = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly reason: string };

/** Parses a text; never throws. */
export function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as Json };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

export function jsonType(value: Json): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as JsonType;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own member `key` of an object, or undefined: `__proto__` and its kin are ordinary keys. */
export function member(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * A value as JSON text for a sentence, cut after `most` characters. Neither depth nor size can hurt: no more is looked
 * at than is written.
 */
export function briefJson(value: Json | undefined, most = 160): string {
  const text = written(value ?? null, most, Object.keys);
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}

/** What is longer is told apart by its beginning alone: nobody names anything so. */
const longestKey = 4096;

/**
 * A value as the key of a map: equal values have the same, whatever the order of their members, and a text has another
 * than the number that it looks like. Neither depth nor size can hurt.
 */
export function jsonKey(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return written(value, longestKey, (object) => Object.keys(object).sort()).slice(0, longestKey);
}

/** A value as JSON text, or as much of it as makes up more than `most` characters. */
function written(value: Json, most: number, keysOf: (object: JsonObject) => readonly string[]): string {
  const open: (string | { readonly value: Json })[] = [{ value }];
  let text = '';
  for (let next = open.pop(); next !== undefined && text.length <= most; next = open.pop()) {
    if (typeof next === 'string') text += next;
    else if (typeof next.value === 'string') text += JSON.stringify(next.value.slice(0, most + 1));
    else if (typeof next.value !== 'object' || next.value === null) text += JSON.stringify(next.value);
    else open.push(...partsOf(next.value, most, keysOf).reverse());
  }
  return text;
}

function partsOf(
  value: readonly Json[] | JsonObject,
  most: number,
  keysOf: (object: JsonObject) => readonly string[],
): (string | { readonly value: Json })[] {
  if (!isObject(value)) {
    const items = value.slice(0, most).flatMap((item: Json, at) => [at === 0 ? '' : ',', { value: item }]);
    return ['[', ...items, ']'];
  }
  const members = keysOf(value).slice(0, most);
  return [
    '{',
    ...members.flatMap((key, at) => [at === 0 ? '' : ',', { value: key }, ':', { value: member(value, key) ?? null }]),
    '}',
  ];
}

/** How deeply a JSON text is nested, found without recursion. Brackets inside strings do not count. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}

/** Whether a JSON text is nested more deeply than that. What is no longer than that need not be looked through. */
export function isDeeper(text: string, levels: number): boolean {
  return text.length > levels && jsonDepth(text) > levels;
}

/** Whether two JSON values are equal, whatever the order of keys. Iterative: depth cannot overflow the stack. */
export function jsonEqual(left: Json | undefined, right: Json | undefined): boolean {
  const open: [Json | undefined, Json | undefined][] = [[left, right]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const [a, b] = pair;
    if (a === b) continue;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a) || Array.isArray(b)) {
      if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
      for (let at = 0; at < a.length; at++) open.push([a[at], b[at]]);
      continue;
    }
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(b, key)) return false;
      open.push([member(a as Json, key), member(b as Json, key)]);
    }
  }
  return true;
}

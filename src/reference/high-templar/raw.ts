import { isObject, type Json, parseJson } from '../../base/json.js';
import { encode } from '../encode.js';

/**
 * The text of a member of the object that a JSON text is, as it was written; undefined where it has none. A text that
 * is no JSON has no members.
 */
export function rawMember(text: string, key: string): string | undefined {
  let found: string | undefined;
  let [depth, start, name]: [number, number, string | null] = [0, 0, null];
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const ends = depth === 1 && (character === ',' || character === '}');
    // Of a member that is written twice the last one counts.
    if (ends && name === key) found = text.slice(start, at).trim();
    if (ends) [name, start] = [null, at + 1];
    if (character === '"') {
      at = endOfString(text, at);
    } else if (character === ':' && depth === 1 && name === null) {
      name = stringIn(text.slice(start, at));
      start = at + 1;
    } else if (character === '{' || character === '[') {
      if (depth === 0) start = at + 1;
      depth++;
    } else if (character === '}' || character === ']') depth--;
  }
  return found;
}

function endOfString(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function stringIn(text: string): string | null {
  const parsed = parseJson(text);
  return parsed.ok && typeof parsed.value === 'string' ? parsed.value : null;
}

/** A value, and the text that it was read from. */
export interface Sourced {
  readonly value: Json;
  readonly text: string;
}

/** Writes a message with the text of a value in the places of that value: what no double can hold stays as it was. */
export function writeWith(message: Json, { value, text }: Sourced): string | null {
  if (!isObject(message)) return encode(message);
  const members = Object.entries(message).map(([key, inner]) => {
    const written = Object.is(inner, value) ? text : encode(inner);
    return `${JSON.stringify(key)}:${written}`;
  });
  return `{${members.join()}}`;
}

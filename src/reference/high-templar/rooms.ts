import { type Json, type JsonObject, jsonEqual, member } from '../../base/json.js';

/** What identifies a room: keys and values that mean nothing else. */
export type Room = JsonObject;

/** The value that stands for any other, in an allowed room and in the room of a trigger. */
export const STAR = '*';

/** A text that is the same for values that are equal as JSON, whatever the order of their keys, and for no others. */
export function keyOf(value: Json): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(keyOf).join()}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${keyOf(member(value, key) ?? null)}`);
  return `{${members.join()}}`;
}

/** Whether a room has the keys of a pattern and, but for where that has a `*`, its values. */
export function fits(pattern: Room, room: Room, same: (a: Json, b: Json) => boolean = jsonEqual): boolean {
  const keys = Object.keys(pattern);
  return keys.length === Object.keys(room).length && keys.every((key) => fitsIn(key, pattern, room, same));
}

function fitsIn(key: string, pattern: Room, room: Room, same: (a: Json, b: Json) => boolean): boolean {
  const [wanted, given] = [member(pattern, key), member(room, key)];
  return wanted !== undefined && given !== undefined && (wanted === STAR || same(wanted, given));
}

/** Whether a room has a `*` for a value. */
export const hasStar = (room: Room): boolean => Object.values(room).includes(STAR);

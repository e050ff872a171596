import { isObject, type Json, jsonEqual } from '../../src/base/json.js';

/** A room as the suite names it. */
export type Room = Readonly<Record<string, string>>;

/** The rooms that the client with everything is allowed. */
export interface World {
  /** A room without a `*`. */
  readonly exact: Room;
  /** A room with a `*` in it. */
  readonly star: Room;
  /** A further one. */
  readonly other: Room;
}

/** The world of the fixture. */
export const fixtureWorld: World = {
  exact: { target: 'message', customer: '1' },
  star: { target: 'chat-create', customer: '*' },
  other: { target: 'chat-update', customer: '*' },
};

/** A world that nobody else is in. */
export function freshWorld(fresh: (word: string) => string): World {
  return {
    exact: { target: fresh('message'), customer: '1' },
    star: { target: fresh('chat-create'), customer: '*' },
    other: { target: fresh('chat-update'), customer: '*' },
  };
}

/** Whether an allowed room admits another one: the same keys, and each value equal, or `*` in the allowed one. */
export function admits(allowed: Room, room: Room): boolean {
  const names = Object.keys(allowed);
  if (Object.keys(room).length !== names.length) return false;
  return names.every((name) => Object.hasOwn(room, name) && (allowed[name] === '*' || allowed[name] === room[name]));
}

/** Whether a room has a `*` in it. */
export function hasStar(room: Room): boolean {
  return Object.values(room).includes('*');
}

/** Whether two rooms are the same, whatever the order of their keys. */
export function isSame(left: Room, right: Room): boolean {
  return jsonEqual(left, right);
}

/** What lists of rooms differ in, in words, or null: as sets, whatever their order and how often one is told. */
export function differenceOf(expected: readonly Room[], told: readonly Json[]): string | null {
  const missing = expected.find((room) => !told.some((one) => jsonEqual(one, room)));
  if (missing !== undefined) return `${JSON.stringify(missing)} is missing`;
  const surplus = told.find((one) => !expected.some((room) => jsonEqual(room, one)));
  if (surplus === undefined) return null;
  return isObject(surplus) ? `${JSON.stringify(surplus)} was not allowed` : 'something in it is no room';
}

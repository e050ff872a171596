import type { JsonObject } from '../../base/json.js';

/** A connection's number, counted from 1. It stays meaningful after the connection's end. */
export type Connection = number;

/** An object: its primary key, and the values of its fields. It is never changed, but replaced. */
export interface Row {
  readonly pk: number;
  readonly fields: JsonObject;
}

/** The objects of a model, oldest first. */
export interface Rows {
  readonly size: number;
  get(pk: number): Row | undefined;
  values(): Iterable<Row>;
  /** The greatest key that was ever given; 0 where none was. */
  readonly last: number;
}

/** What is done to objects, and told. */
export type Happening = 'create' | 'update' | 'delete';

/** How an object came by new values. */
export type Writing = 'create' | 'update' | 'patch';

/** Who does something, and through what; null where the server itself does. */
export interface Origin {
  readonly connection: Connection;
  readonly stream: string;
}

/** A change that was made. */
export interface Change {
  readonly action: Happening;
  /** How the object came by its values; null where it has none any more. */
  readonly writing: Writing | null;
  /** Names the objects that it is one of. */
  readonly store: string;
  readonly pk: number;
  readonly before: Row | null;
  readonly after: Row | null;
  readonly by: Origin | null;
}

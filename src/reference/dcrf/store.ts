import type { JsonObject } from '../../base/json.js';
import { encode } from '../encode.js';
import type { Row, Rows } from './model.js';

/** The objects of a model, or of one view of it. */
export interface Store extends Rows {
  readonly name: string;
  /** Puts an object in, instead of the one that has its key. */
  put(row: Row): void;
  remove(pk: number): void;
}

/** All objects of a server. */
export interface Stores {
  /** The store of a name; it is made where there is none. */
  at(name: string): Store;
  /** Objects of all stores. */
  count(): number;
  /** UTF-16 units of their JSON. */
  size(): number;
}

export const sizeOf = (fields: JsonObject): number => encode(fields)?.length ?? 0;

export function createStores(): Stores {
  const stores = new Map<string, Store>();
  let [count, size] = [0, 0];

  return {
    count: () => count,
    size: () => size,
    at(name) {
      const there = stores.get(name);
      if (there !== undefined) return there;
      const made = createStore(name);
      stores.set(name, made);
      return made;
    },
  };

  function createStore(name: string): Store {
    const rows = new Map<number, Row>();
    let last = 0;
    return {
      name,
      get size() {
        return rows.size;
      },
      get last() {
        return last;
      },
      get: (pk) => rows.get(pk),
      values: () => rows.values(),
      put(row) {
        const before = rows.get(row.pk);
        if (before === undefined) count++;
        else size -= sizeOf(before.fields);
        rows.set(row.pk, row);
        last = Math.max(last, row.pk);
        size += sizeOf(row.fields);
      },
      remove(pk) {
        const row = rows.get(pk);
        if (row === undefined) return;
        rows.delete(pk);
        count--;
        size -= sizeOf(row.fields);
      },
    };
  }
}

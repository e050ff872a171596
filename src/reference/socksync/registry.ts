import type { Offered } from './functions.js';
import type { ListMirror, VariableMirror } from './mirrored.js';
import type { GroupType } from './model.js';
import type { OwnedList, OwnedVariable } from './owned.js';
import type { Used } from './remote.js';

/** What is registered under one name of one type: something of this side, of the other side, or both. */
export type Entry =
  | { readonly type: 'var'; owned?: OwnedVariable; mirrored?: VariableMirror }
  | { readonly type: 'list'; owned?: OwnedList; mirrored?: ListMirror }
  | { readonly type: 'function'; owned?: Offered; mirrored?: Used };

/** Everything that is registered on a connection. */
export interface Registry {
  readonly size: number;
  find<T extends GroupType>(type: T, name: string): Extract<Entry, { readonly type: T }> | undefined;
  /** Finds an entry, or makes an empty one. */
  enter<T extends GroupType>(type: T, name: string): Extract<Entry, { readonly type: T }>;
  /** All of it, in the order of registration. */
  all(): Iterable<readonly [name: string, entry: Entry]>;
}

export function createRegistry(): Registry {
  const entries = new Map<string, readonly [name: string, entry: Entry]>();
  const find = <T extends GroupType>(type: T, name: string) =>
    entries.get(`${type} ${name}`)?.[1] as Extract<Entry, { readonly type: T }> | undefined;
  return {
    get size() {
      return entries.size;
    },
    find,
    enter(type, name) {
      const made = find(type, name) ?? ({ type } as Extract<Entry, { readonly type: typeof type }>);
      entries.set(`${type} ${name}`, [name, made]);
      return made;
    },
    all: () => entries.values(),
  };
}

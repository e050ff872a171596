import type { JsonObject } from '../../base/json.js';
import { encode } from '../encode.js';
import type { Fields } from './facts.js';
import { Refusal } from './refusal.js';

/** Documents by doctype and name. */
export interface Documents {
  read(doctype: string, name: string): Fields | undefined;
  /** Puts a document in, instead of the one of its name. Throws where there is no room. */
  write(doctype: string, name: string, fields: Fields): void;
}

/** How much is kept. */
export interface DocumentLimits {
  readonly documents: number;
  /** UTF-16 units of the JSON of all documents. */
  readonly data: number;
}

export const documentLimits: DocumentLimits = { documents: 100_000, data: 64 * 1024 * 1024 };

export function createDocuments(limits: DocumentLimits): Documents {
  const all = new Map<string, Fields>();
  let size = 0;
  const keyOf = (doctype: string, name: string): string => JSON.stringify([doctype, name]);
  const sizeOf = (fields: JsonObject | undefined): number => (fields === undefined ? 0 : (encode(fields)?.length ?? 0));

  return {
    read: (doctype, name) => all.get(keyOf(doctype, name)),
    write(doctype, name, fields) {
      const key = keyOf(doctype, name);
      const before = all.get(key);
      const after = size - sizeOf(before) + sizeOf(fields);
      if (after > limits.data || (before === undefined && all.size >= limits.documents))
        throw new Refusal('There is no room for more documents', 507);
      all.set(key, fields);
      size = after;
    },
  };
}

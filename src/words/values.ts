import fc from 'fast-check';
import type { Json, JsonObject } from '../base/json.js';

/** Arbitraries of JSON. */
export interface Values {
  readonly text: fc.Arbitrary<string>;
  readonly value: fc.Arbitrary<Json>;
  readonly object: fc.Arbitrary<JsonObject>;
}

/**
 * JSON that any two implementations agree on: finite doubles, integers below 2^53, no -0, no lone surrogates, no NUL;
 * and none of the words that mean something to a protocol's fixture or to a server's own JSON reader.
 */
export function jsonValues(special: ReadonlySet<string> = new Set()): Values {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((one) => !one.includes('\u0000') && !special.has(one));
  const number = fc.oneof(
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((one) => (one === 0 ? 0 : one)),
  );
  const { value } = fc.letrec<{ value: Json; list: Json[]; object: JsonObject }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      text,
      number,
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  }));
  return { text, value, object: fc.dictionary(text, value, { maxKeys: 6 }) };
}

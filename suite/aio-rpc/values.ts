import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/base/json.js';

/**
 * JSON that any two implementations agree on: finite doubles, integers below 2^53, no -0, no lone surrogates, no NUL,
 * and no word that means something to the fixture or to a server's own JSON reader.
 */
const special = new Set(['NULL', 'null', 'error', 'runtime_error']);
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

export const jsonValue: fc.Arbitrary<Json> = value;
export const jsonObject: fc.Arbitrary<JsonObject> = fc.dictionary(text, value, { maxKeys: 6 });
/** A text as an id, digits only among them. */
export const idText: fc.Arbitrary<string> = fc.oneof(
  fc.nat().map(String),
  text.filter((one) => one !== ''),
  fc.stringMatching(/^[0-9]{1,24}$/),
);

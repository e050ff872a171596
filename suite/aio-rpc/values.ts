import fc from 'fast-check';
import type { Json, JsonObject } from '../../src/base/json.js';
import { jsonValues } from '../../src/words/values.js';

/** Without the words that mean something to the fixture, or to a published server's JSON reader. */
const { text, value, object } = jsonValues(new Set(['NULL', 'null', 'error', 'runtime_error']));

export const jsonValue: fc.Arbitrary<Json> = value;
export const jsonObject: fc.Arbitrary<JsonObject> = object;
/** A text as an id, digits only among them. */
export const idText: fc.Arbitrary<string> = fc.oneof(
  fc.nat().map(String),
  text.filter((one) => one !== ''),
  fc.stringMatching(/^[0-9]{1,24}$/),
);

import type fc from 'fast-check';
import type { Json } from '../../src/base/json.js';
import { jsonValues } from '../../src/words/values.js';

const { value } = jsonValues();

export const jsonValue: fc.Arbitrary<Json> = value;

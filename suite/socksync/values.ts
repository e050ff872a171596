import { jsonValues } from '../../src/words/values.js';

/** Nothing means anything to the fixture: every JSON is a value. */
export const { text, value: jsonValue, object: jsonObject } = jsonValues();

import type { Json, JsonObject } from '../../src/base/json.js';

/** Members that a careless reader takes for those of every object: as JSON has them, which a literal cannot. */
const inherited = JSON.parse('{"__proto__":{"a":1},"constructor":"c","toString":0}') as JsonObject;

const levels = 24;

/** Objects that somebody has lost or changed on the way. */
export const hardObjects: readonly JsonObject[] = [
  { none: null, no: false, zero: 0, empty: '', list: [], object: {} },
  { 'ü€😀 "\\': 'ä\n\u2028', '': 'nameless', 'a b.c/d': 1 },
  { 1: 'one', 0: 'zero', length: 2 },
  { value: { value: [] }, args: { a: 1 }, index: 0, func: 'error', error_code: 1, id: 'another', type: 'var' },
  inherited,
  { html: '<b>&amp;</b>', lines: 'a\r\nb\rc\n', spaces: '  a  ', number: '007', date: '2020-01-01T00:00:00Z' },
  { large: 9007199254740991, small: -1e-7, half: 0.5, big: -1234567890123, exponent: 1e21 },
  { deep: JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as Json },
  { long: 'x'.repeat(5000), many: Array.from({ length: 300 }, (_, at) => at) },
];

/** Values of every kind, none of which is equal to its neighbour. */
export const hardValues: readonly Json[] = [
  null,
  false,
  true,
  0,
  -1,
  1.5,
  9007199254740991,
  '',
  '0',
  'null',
  'ä€😀 \u2028 "\\/\b\f\n\r\t',
  [],
  {},
  [[], [null], {}],
  [1, '1', [2, [3, [4]]]],
  ...hardObjects,
];

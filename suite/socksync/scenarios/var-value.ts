import type { Json } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const values: readonly Json[] = [
  null,
  false,
  true,
  0,
  -1,
  1.5,
  1e-7,
  9007199254740991,
  -1234567890123,
  '',
  '0',
  'null',
  'ä€😀 \u2028 "\\/\b\f\n\r\t',
  [],
  {},
  [[], [null], {}],
  [1, '1', [2, [3, [4]]]],
  { '': '', func: 'set', __proto__x: 1, a: { b: { c: [null, 0, ''] } }, ü: 'ü', '1': 2 },
  { value: 1 },
  { value: { value: [] }, other: 2 },
  { other: 2 },
  ['value'],
  'x'.repeat(5000),
];

export default scenario({
  title: 'The value of a variable arrives as it was set',
  shows: ['socksync/var-value'],
  async run({ connect }) {
    const peer = await connect();
    await peer.works();
    for (const value of values) {
      await peer.hearsNext(value, await peer.setVar(value), 'socksync/var-value');
      await peer.holdsValue(value, 'socksync/var-value');
    }
  },
});

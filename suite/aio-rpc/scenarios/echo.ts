import { type JsonObject, parseJson } from '../../../src/base/json.js';
import { scenario } from '../context.js';

const prototypes = parseJson('{"__proto__":{"x":1},"constructor":1,"":0}');

const payloads: readonly JsonObject[] = [
  {},
  { text: 'a', empty: '', space: ' ', quote: '"\\/', control: '\n\t', unicode: 'é ☃ 😀', ends: '\u2028' },
  { zero: 0, one: 1, minus: -1, half: 0.5, large: 9007199254740991, small: 1e-7 },
  { null: null, true: true, false: false, nothing: [], none: {} },
  { id: 'x', method: 'y', error: { message: 'm' }, response: 1, channel: 'c', event: 'e', data: 1, payload: {} },
  { 12: '12', '01': 'true', lines: 'a\r\nb', markup: '<b>&amp;', date: '2020-01-01', json: '{"a":1}' },
  { many: Array.from({ length: 40 }, (_, n) => n), deep: [[[[[[[['eight']]]]]]]] },
  { deep: { list: [1, [2, [3, { four: null }]]] } },
  prototypes.ok ? (prototypes.value as JsonObject) : {},
];

export default scenario({
  title: 'What is sent to echo comes back unchanged',
  shows: ['aio-rpc/echo'],
  async run({ take, connect }) {
    const peer = await connect();
    for (const payload of payloads) {
      const { sent, frame } = await peer.echoes(payload);
      take.holds('aio-rpc/echo', sent, frame);
    }
  },
});

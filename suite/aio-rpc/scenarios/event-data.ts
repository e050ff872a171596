import type { Json } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { hasData, isEventOf } from '../frames.js';

const values: readonly Json[] = [
  {},
  '',
  { null: null, zero: 0, false: false, list: [], object: {}, text: '' },
  'text with "quotes", é ☃ 😀 and \n',
  { list: [1, 0.5, -1, 'a', null, true, { deep: [[]] }], __proto: { a: 1 } },
  { large: 'x'.repeat(4000) },
  '{"a":1}',
  '[1, 2]',
  '12',
  'null',
  'true',
  '<b>&amp;"</b>',
  'Error',
  'an error',
  'runtime error',
  { error: 'error' },
  { channel: 'other', event: 'other', data: 1, id: 'x', error: {}, response: null },
  { 'a-b': 1, a_b: 2, 'A b': 3, 'a.b': 4, '': 5 },
  { numbers: [0.1234567890123, 1e21, 12345678901, -0.5, 1e-7], texts: ['12', '1.0', 'false'] },
  { 1: { 2: { 3: { 4: { 5: { 6: { 7: [[[[['deep']]]]] } } } } } } },
];

export default scenario({
  title: 'Objects and strings arrive as they were published',
  shows: ['aio-rpc/event-data'],
  async run({ take, connect, subscriber, channel }) {
    const publisher = await connect();
    for (const data of values) {
      const name = channel();
      const observer = await subscriber(name);
      const { sent } = await publisher.accepts('aio-rpc/publish', 'publish', { channel: name, event: 'e', data });
      const arrival = { requirement: 'aio-rpc/delivery', expected: 'the event of this publish' };
      const options = { from: 0, about: [sent] };
      const frame = await take.must(observer.conversation, arrival, (one) => isEventOf(one, name), options);
      const demand = { requirement: 'aio-rpc/event-data', expected: `"data": ${JSON.stringify(data)}` };
      take.check(demand, hasData(frame, data), frame.text ?? '', [sent, frame]);
    }
  },
});

import type { Json } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';
import { hasData, kindOf } from '../frames.js';

/** Values that careless code takes for nothing, or for something else. They carry no token: each comes alone. */
const bare: readonly Json[] = [
  null,
  false,
  true,
  0,
  -1,
  1.5,
  9007199254740991,
  -2147483649,
  1e21,
  0.1,
  '',
  '0',
  'null',
  'ping',
  'pong',
  '"',
  '<b>&amp;',
  'a\\b\\n',
  '\u0001\t',
  'a\r\nb\n',
  'a+b%20',
  '*',
  ['x'],
  { 'a.b': 1, '1': 2, [`k${'x'.repeat(60)}`]: 3, KEY: 4 },
  'é😀\u2028',
  [],
  {},
  [null],
  [[]],
  { a: null },
  { '': '' },
  { type: 'subscribe', code: 'error', requestId: 'x' },
  { ['__proto__']: 1, constructor: 'x' },
];

export default scenario({
  title: 'Data of any JSON type arrives equal',
  shows: ['high-templar/publish-data'],
  async run({ take, listen, room, trigger }) {
    const peer = await listen();
    const subscription = await peer.subscribe(room());
    for (const data of bare) {
      const from = peer.conversation.mark();
      const { sent } = await trigger(subscription.room, () => data);
      const demand = { requirement: 'high-templar/publish-data', expected: `"data": ${JSON.stringify(data)}` };
      const isOwn = (frame: typeof sent): boolean =>
        kindOf(frame) === 'publish' && memberOf(frame, 'requestId') === subscription.id;
      const frame = await take.must(peer.conversation, demand, isOwn, { from, about: [sent] });
      if (!hasData(frame, data)) take.fail(demand, frame.text ?? '', [sent, frame], 'data');
      take.holds('high-templar/publish-data', sent, frame);
    }
  },
});

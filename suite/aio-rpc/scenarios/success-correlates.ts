import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

const ids = [
  'abc',
  '7',
  '0',
  '12345678901234567890',
  'true',
  'null',
  ' ',
  '"\\/"',
  '007',
  ' a ',
  'é ☃',
  'UPPER-lower',
  'x'.repeat(200),
  '{}',
];

export default scenario({
  title: 'A success carries the id and the method of its request, whatever text the id is',
  shows: ['aio-rpc/success-id', 'aio-rpc/success-method'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    const method = take.names.echo ?? 'echo';
    for (const id of ids) {
      const { sent, frame } = await peer.echoes({ token: take.fresh('twin') }, id);
      for (const [key, wanted] of [
        ['id', id],
        ['method', method],
      ] as const) {
        const demand = { requirement: `aio-rpc/success-${key}`, expected: `"${key}": ${JSON.stringify(wanted)}` };
        take.check(demand, memberOf(frame, key) === wanted, frame.text ?? '', [sent, frame]);
      }
    }
  },
});

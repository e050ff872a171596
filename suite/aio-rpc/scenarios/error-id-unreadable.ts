import { jsonEqual } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'An error about a frame without a readable id does not borrow the id of another request',
  shows: ['aio-rpc/error-id-unreadable'],
  observes: ['aio-rpc/unreadable-id'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    const method = take.names.echo;
    const demand = { requirement: 'aio-rpc/error-id-unreadable', expected: 'no id, null or the value that was sent' };
    for (const [requirement, text] of [
      ['aio-rpc/not-json', 'no JSON'],
      ['aio-rpc/not-object', '[]'],
      ['aio-rpc/id-missing', JSON.stringify({ method, payload: {} })],
      ['aio-rpc/id-type', JSON.stringify({ id: 5, method, payload: {} })],
    ] as const) {
      await peer.echoes();
      const { sent, frame } = await peer.refuses(requirement, text);
      const told = memberOf(frame, 'id');
      const free = told === undefined || told === null || jsonEqual(told, memberOf(sent, 'id'));
      take.check(demand, free, frame.text ?? '', [sent, frame]);
      const reading = told === undefined ? 'absent' : told === null ? 'null' : 'sent';
      if (free) take.observe('aio-rpc/unreadable-id', reading, [sent, frame]);
    }
  },
});

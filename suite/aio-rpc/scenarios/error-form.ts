import { isObject, member } from '../../../src/base/json.js';
import { memberOf } from '../../../src/words/message.js';
import { scenario } from '../context.js';

export default scenario({
  title: 'An error is an object, says in words what is wrong, and comes without a response',
  shows: [
    'aio-rpc/error-object',
    'aio-rpc/error-or-response',
    'aio-rpc/error-message',
    'aio-rpc/error-message--upstream',
  ],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    const unknown = { id: take.fresh('id'), method: take.fresh('nosuchmethod'), payload: {} };
    for (const [requirement, text] of [
      ['aio-rpc/unknown-method', JSON.stringify(unknown)],
      ['aio-rpc/not-json', 'no JSON'],
      ['aio-rpc/not-object', '[]'],
    ] as const) {
      const { sent, frame } = await peer.refuses(requirement, text);
      const error = memberOf(frame, 'error');
      const seen = frame.text ?? '';
      const form = { requirement: 'aio-rpc/error-object', expected: 'an object as `error`' };
      take.check(form, isObject(error), seen, [sent, frame]);
      const alone = { requirement: 'aio-rpc/error-or-response', expected: 'no `response` beside `error`' };
      take.check(alone, memberOf(frame, 'response') === undefined, seen, [sent, frame]);
      for (const id of ['aio-rpc/error-message', 'aio-rpc/error-message--upstream']) {
        const demand = { requirement: id, expected: 'a `message`, a string, in `error`' };
        take.check(demand, typeof member(error, 'message') === 'string', seen, [sent, frame]);
      }
    }
  },
});

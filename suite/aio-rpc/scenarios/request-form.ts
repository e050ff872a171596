import { jsonEqual } from '../../../src/base/json.js';
import { scenario } from '../context.js';

/** The same request, written in ways that JSON does not tell apart. */
const forms: readonly ((id: string, method: string, payload: object) => string)[] = [
  (id, method, payload) => JSON.stringify({ payload, method, id }),
  (id, method, payload) => JSON.stringify({ id, method, payload }, null, 2),
  (id, method, payload) => `\r\n\t ${JSON.stringify({ id, method, payload })} \n`,
  (id, method, payload) => JSON.stringify({ id, method, payload }).replace('"id"', '"\\u0069d"').replace('{', '{ '),
];

export default scenario({
  title: 'A request is read as JSON, in whatever order and with whatever whitespace it is written',
  shows: ['aio-rpc/one-response', 'aio-rpc/echo'],
  needs: ['echo'],
  async run({ take, connect }) {
    const peer = await connect();
    await peer.echoes();
    for (const form of forms) {
      const [id, payload] = [take.fresh('id'), { token: take.fresh('form'), list: [1, { two: 'a b' }] }];
      const sent = peer.conversation.send(form(id, take.names.echo ?? 'echo', payload));
      const { kind, value, frame } = await peer.answer({ id, sent });
      const demand = { requirement: 'aio-rpc/echo', expected: `a success with the payload ${JSON.stringify(payload)}` };
      take.check(demand, kind === 'success' && jsonEqual(value, payload), frame.text ?? '', [sent, frame]);
      take.holds('aio-rpc/one-response', sent, frame);
    }
  },
});

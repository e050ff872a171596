import { scenario } from '../context.js';
import { askedFor, operationOf } from '../operation.js';
import { idIn } from '../socketio/client.js';

export default scenario({
  title: 'A guest is not subscribed to changes of documents',
  shows: ['frappe-graphql/guest', 'frappe-graphql/guest--upstream'],
  async run({ take, socketio, subscribe }) {
    await subscribe(await socketio());
    const guest = await socketio('guest');
    const demand = { requirement: 'frappe-graphql/guest', expected: '`errors`, and no id' };
    const { data, errors, status, sent, frame } = await guest.execute(operationOf(askedFor({})), demand);
    const isRefused = errors.length > 0 && idIn(data) === null;
    take.check(demand, isRefused, frame.text ?? '', [sent, frame], 'commission');
    if (!isRefused) return;
    const upstream = { requirement: 'frappe-graphql/guest--upstream', expected: 'the status 417' };
    take.check(upstream, status === 417, `the status ${status}`, [sent, frame]);
  },
});

import { isObject } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { askedFor, at, operationOf } from '../operation.js';
import { answeredIn } from '../socketio/client.js';

export default scenario({
  title:
    'A subscription query that does not select its id is answered with an empty object, or with the id all the same',
  shows: ['frappe-graphql/subscribe-unselected--upstream'],
  observes: ['frappe-graphql/subscribe-unselected'],
  async run({ take, socketio, subscribe }) {
    const own = await socketio();
    await subscribe(own);
    const asked = askedFor({ selection: 'doctype name' });
    const requirement = 'frappe-graphql/subscribe-unselected--upstream';
    const demand = { requirement, expected: 'an empty object, and the status 200' };
    const { data, status, sent, frame } = await own.execute(operationOf(asked), demand);
    const told = answeredIn(data);
    const keys = isObject(told) ? Object.keys(told) : null;
    const onlyId = { requirement: 'frappe-graphql/subscribe-only-id', expected: 'nothing but `subscription_id`' };
    if (keys?.some((key) => key !== 'subscription_id')) take.fail(onlyId, frame.text ?? '', [sent, frame], 'extra');
    const isEmpty = keys?.length === 0;
    const hasId = typeof at(told, 'subscription_id') === 'string';
    if (isEmpty || hasId) take.observe('frappe-graphql/subscribe-unselected', isEmpty ? 'empty' : 'id', [sent, frame]);
    take.check(demand, isEmpty && status === 200, `the status ${status}: ${frame.text}`, [sent, frame]);
  },
});

import { isObject, member } from '../../../src/base/json.js';
import { scenario } from '../context.js';
import { askedFor, operationOf } from '../operation.js';
import { answeredIn } from '../socketio/client.js';

export default scenario({
  title: 'A subscription query is answered with the id of a new subscription, and with nothing else',
  shows: ['frappe-graphql/subscribe', 'frappe-graphql/subscribe-only-id'],
  async run({ take, socketio, live }) {
    const own = await socketio();
    const selection =
      'subscription_id doctype name event document { name ... on ToDo { description } } triggered_by { name }';
    const asked = askedFor({ selection });
    const demand = { requirement: 'frappe-graphql/subscribe-only-id', expected: 'nothing but `subscription_id`' };
    const result = await own.execute(operationOf(asked), demand);
    const made = own.isMade(asked, result);
    await live(own, await own.joins(made));
    // What an id is of is told.
    take.holds('frappe-graphql/subscribe', result.sent, result.frame);
    const told = answeredIn(result.data);
    const more = ['doctype', 'name', 'event', 'document', 'triggered_by'].filter(
      (key) => isObject(told) && member(told, key) !== undefined,
    );
    take.check(demand, more.length === 0, `\`${more.join('`, `')}\` as well`, [result.sent, result.frame], 'extra');
  },
});

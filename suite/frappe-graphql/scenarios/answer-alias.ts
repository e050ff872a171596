import { scenario } from '../context.js';
import { askedFor, at, operationOf } from '../operation.js';
import { answeredIn } from '../socketio/client.js';

export default scenario({
  title: 'The answer to a subscription query comes under its aliases, or under the names of its fields',
  shows: ['frappe-graphql/answer-alias--upstream', 'frappe-graphql/answer-id-alias--upstream'],
  observes: ['frappe-graphql/answer-alias', 'frappe-graphql/answer-id-alias'],
  async run({ take, socketio, live }) {
    const own = await socketio();
    const asked = askedFor({ alias: 'changed', selection: 'sid: subscription_id name document { name }' });
    const requirement = 'frappe-graphql/answer-alias--upstream';
    const demand = { requirement, expected: 'the id under `changed`' };
    const result = await own.execute(operationOf(asked), demand);
    await live(own, await own.joins(own.isMade(asked, result)));
    const frames = [result.sent, result.frame];
    const isAlias = at(result.data, 'changed') !== undefined;
    const isIdAlias = at(answeredIn(result.data), 'sid') !== undefined;
    take.observe('frappe-graphql/answer-alias', isAlias ? 'alias' : 'name', frames);
    take.observe('frappe-graphql/answer-id-alias', isIdAlias ? 'alias' : 'name', frames);
    take.check(demand, isAlias, result.frame.text ?? '', frames);
    const id = { requirement: 'frappe-graphql/answer-id-alias--upstream', expected: 'the id as `sid`' };
    take.check(id, isIdAlias, result.frame.text ?? '', frames);
  },
});

import { scenario } from '../context.js';
import { isNotExecuted } from '../graphql-ws/refusals.js';

const invalid = [
  '{ nope }',
  '{ ping { nope } }',
  'mutation { nope }',
  'subscription { nope }',
  'subscription { doc_events { nope } }',
];

const unparsable = ['{ ping', 'nope', '{ ping } }'];

export default scenario({
  title: 'A start whose query cannot be parsed or does not validate is answered with an error or with errors',
  shows: ['frappe-graphql/start-invalid'],
  observes: ['frappe-graphql/start-invalid-means'],
  // What is refused may harm more than its operation.
  locks: { subject: 'exclusive' },
  async run({ take, graphqlWs, subscribe }) {
    const requirement = 'frappe-graphql/start-invalid';
    const own = await graphqlWs();
    await subscribe(own);
    for (const query of [...invalid, ...unparsable]) {
      await own.works();
      const started = own.start({ query });
      const means = await isNotExecuted(own, started, requirement);
      if (invalid.includes(query)) take.observe('frappe-graphql/start-invalid-means', means, [started.sent]);
    }
    await own.works('frappe-graphql/message-lives');
  },
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive with variables that are JSON in a text, twice over',
  breaks: ['frappe-graphql/keepalive-variables'],
  rules: ({ kept }) => ({
    kept: (consumer, time) => ({
      ...kept(consumer, time),
      variables: JSON.stringify(JSON.stringify(consumer.variables)),
    }),
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive with variables as Python writes them',
  breaks: ['frappe-graphql/keepalive-variables'],
  rules: ({ kept }) => ({
    kept: (consumer, time) => ({
      ...kept(consumer, time),
      variables: JSON.stringify(consumer.variables).replaceAll('"', "'"),
    }),
  }),
});

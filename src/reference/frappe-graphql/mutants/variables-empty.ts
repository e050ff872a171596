import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive with no variables, whatever the subscription has',
  breaks: ['frappe-graphql/keepalive-variables'],
  rules: ({ kept }) => ({ kept: (consumer, time) => ({ ...kept(consumer, time), variables: '{}' }) }),
});

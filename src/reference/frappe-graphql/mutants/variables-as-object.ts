import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive with variables that are no text, and are written as if they were',
  breaks: ['frappe-graphql/keepalive-variables'],
  rules: ({ kept }) => ({ kept: (consumer, time) => ({ ...kept(consumer, time), variables: '[object Object]' }) }),
});

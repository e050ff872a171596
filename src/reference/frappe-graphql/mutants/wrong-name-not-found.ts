import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive with the name of no subscription with SUBSCRIPTION_NOT_FOUND',
  breaks: ['frappe-graphql/keepalive-wrong-name'],
  affects: ['frappe-graphql/wrong-name-renews-nothing'],
  rules: ({ notKept }) => ({ notKept: (_fault, asked) => notKept('SUBSCRIPTION_NOT_FOUND', asked) }),
});

import { mutant } from '../../mutant.js';
import { keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive of an unknown id with INVALID_SUBSCRIPTION, and of an unknown name with the other',
  breaks: ['frappe-graphql/keepalive-unknown', 'frappe-graphql/keepalive-wrong-name'],
  affects: keepalives,
  rules: ({ notKept }) => ({
    notKept: (fault, asked) =>
      notKept(fault === 'INVALID_SUBSCRIPTION' ? 'SUBSCRIPTION_NOT_FOUND' : 'INVALID_SUBSCRIPTION', asked),
  }),
});

import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive that fails with errors of GraphQL',
  breaks: ['frappe-graphql/keepalive-unknown', 'frappe-graphql/keepalive-wrong-name'],
  affects: everything,
  rules: {
    notKept(fault) {
      throw new Error(fault);
    },
  },
});

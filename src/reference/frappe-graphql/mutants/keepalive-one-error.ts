import { mutant } from '../../mutant.js';
import { keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers every keepalive that fails with INVALID_SUBSCRIPTION',
  breaks: ['frappe-graphql/keepalive-unknown'],
  affects: keepalives,
  rules: ({ notKept }) => ({ notKept: (_fault, asked) => notKept('INVALID_SUBSCRIPTION', asked) }),
});

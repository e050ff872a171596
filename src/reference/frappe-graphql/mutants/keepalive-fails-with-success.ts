import { mutant } from '../../mutant.js';
import { keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive that fails with the right error, and success true',
  breaks: ['frappe-graphql/keepalive-unknown', 'frappe-graphql/keepalive-wrong-name'],
  affects: keepalives,
  rules: ({ notKept }) => ({ notKept: (fault, asked) => ({ ...notKept(fault, asked), success: true }) }),
});

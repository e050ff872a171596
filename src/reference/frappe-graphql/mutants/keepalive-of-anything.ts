import { mutant } from '../../mutant.js';
import { events, keepalives } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a keepalive of an unknown id with success',
  breaks: ['frappe-graphql/keepalive-unknown'],
  affects: [...keepalives, ...events],
  rules: ({ notKept }) => ({
    notKept: (fault, asked) => ({
      ...notKept(fault, asked),
      ...(fault === 'SUBSCRIPTION_NOT_FOUND' ? { success: true, error: null } : {}),
    }),
  }),
});

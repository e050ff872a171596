import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells an event that cannot be resolved without its errors',
  breaks: ['frappe-graphql/event-errors'],
  affects: ['frappe-graphql/error-*', 'frappe-graphql/after-error'],
  rules: ({ payload }) => ({
    payload: (result, consumer) => payload(result.data === undefined ? result : { data: result.data }, consumer),
  }),
});

import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Completes all subscriptions of a name when one of them has an error',
  breaks: ['frappe-graphql/error-own'],
  affects: everything,
  profile: 'documented',
  rules: ({ completes }) => ({
    completes: (view, consumer, by) =>
      by === 'server'
        ? completes(view, consumer, by)
        : [...view.consumers.values()].filter((one) => one.subscription === consumer.subscription),
  }),
});

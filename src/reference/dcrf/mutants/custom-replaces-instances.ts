import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of a connection to objects with a custom one',
  breaks: ['dcrf/custom-others'],
  rules: ({ replaces }) => ({
    replaces: (view, subscription) =>
      subscription.to.kind === 'custom'
        ? view.of(subscription.connection).filter(({ to }) => to.kind === 'instance')
        : replaces(view, subscription),
  }),
});

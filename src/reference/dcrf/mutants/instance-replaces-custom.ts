import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the custom subscriptions of a connection with one to an object',
  breaks: ['dcrf/custom-others'],
  rules: ({ replaces }) => ({
    replaces: (view, subscription) =>
      subscription.to.kind === 'instance'
        ? view.of(subscription.connection).filter(({ to }) => to.kind === 'custom')
        : replaces(view, subscription),
  }),
});

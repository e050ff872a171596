import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of a connection to objects with a custom one that ends',
  breaks: ['dcrf/custom-others'],
  affects: ['dcrf/custom-unsubscribe-only'],
  rules: ({ ends }) => ({
    ends: (view, ending) => (ending.to.kind === 'custom' ? view.of(ending.by.connection) : ends(view, ending)),
  }),
});

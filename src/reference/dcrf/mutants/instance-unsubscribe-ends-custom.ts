import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the custom subscriptions of a connection with one to an object that ends',
  breaks: ['dcrf/custom-others'],
  rules: ({ ends }) => ({
    ends: (view, ending) => [
      ...ends(view, ending),
      ...(ending.to.kind === 'instance' ? view.of(ending.by.connection).filter(({ to }) => to.kind === 'custom') : []),
    ],
  }),
});

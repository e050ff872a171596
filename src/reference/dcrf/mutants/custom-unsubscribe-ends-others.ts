import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends with one custom subscription those of all connections',
  breaks: ['dcrf/custom-unsubscribe-only'],
  rules: ({ ends }) => ({
    ends: (view, ending) => [
      ...ends(view, ending),
      ...(ending.to.kind === 'instance' ? [] : [...view.all].filter(({ to }) => to.kind !== 'instance')),
    ],
  }),
});

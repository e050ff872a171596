import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of all connections to the object',
  breaks: ['dcrf/unsubscribe-own'],
  affects: ['dcrf/event-other-stream', 'dcrf/unsubscribe-only'],
  rules: ({ ends }) => ({
    ends: (view, ending) => [
      ...ends(view, ending),
      ...(ending.to.kind === 'instance' ? view.to(ending.store, ending.to.pk) : []),
    ],
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of the connection to other objects, too',
  breaks: ['dcrf/unsubscribe-only'],
  profile: 'documented',
  rules: ({ ends }) => ({
    ends: (view, ending) => [
      ...ends(view, ending),
      ...view
        .of(ending.by.connection)
        .filter(({ to }) => to.kind === 'instance' && ending.to.kind === 'instance' && to.pk !== ending.to.pk),
    ],
  }),
});

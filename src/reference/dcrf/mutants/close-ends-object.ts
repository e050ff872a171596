import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends all subscriptions to the objects of a connection with it',
  breaks: ['dcrf/close-ends'],
  rules: {
    forgets: (view, connection) =>
      view.of(connection).flatMap((one) => (one.to.kind === 'instance' ? view.to(one.store, one.to.pk) : [one])),
  },
});

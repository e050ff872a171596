import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends with a connection the subscriptions of others that have its ids',
  breaks: ['dcrf/close-ends', 'dcrf/same-request-id'],
  rules: ({ idKey }) => ({
    forgets: (view, connection) =>
      view.of(connection).flatMap((one) => {
        const others = one.to.kind === 'instance' ? view.to(one.store, one.to.pk) : [];
        return [one, ...others.filter((other) => idKey(other.id) === idKey(one.id))];
      }),
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Refuses a subscription to an object that somebody else is subscribed to',
  breaks: ['dcrf/subscribe'],
  affects: ['dcrf/same-request-id'],
  rules: {
    subscribeRefused: (view, { connection, store, to }) =>
      to.kind === 'instance' && view.to(store, to.pk).some((one) => one.connection !== connection)
        ? error(409, 'Subscribed')
        : null,
  },
});

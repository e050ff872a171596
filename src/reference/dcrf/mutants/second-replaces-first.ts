import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { aimedAt } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends a subscription to an object when the connection makes another one to it',
  breaks: ['dcrf/two-subscriptions'],
  affects: ['dcrf/update-event', 'dcrf/custom-update'],
  rules: () => ({
    replaces: (view, { connection, stream, id, store, to }) =>
      aimedAt(view, { by: { connection, stream }, id, store, to }),
  }),
});

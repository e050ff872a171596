import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { aimedAt } from '../rules.js';

export default mutant<Rules>({
  title: 'Makes no second subscription of a connection to an object',
  breaks: ['dcrf/two-subscriptions'],
  affects: ['dcrf/update-event', 'dcrf/custom-update'],
  rules: () => ({
    begins: (view, subscription) => {
      const { connection, stream, id, store, to } = subscription;
      return aimedAt(view, { by: { connection, stream }, id, store, to }).length > 0 ? [] : [subscription];
    },
    replaces: () => [],
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscription of another connection that has the same request_id',
  breaks: ['dcrf/same-request-id'],
  affects: ['dcrf/update-event', 'dcrf/custom-update'],
  rules: ({ replaces, idKey }) => ({
    replaces: (view, subscription) => [
      ...replaces(view, subscription),
      ...[...view.all].filter(
        (one) => one.connection !== subscription.connection && idKey(one.id) === idKey(subscription.id),
      ),
    ],
  }),
});

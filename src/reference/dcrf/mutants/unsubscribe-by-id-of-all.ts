import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the subscriptions of all connections that have the request_id',
  breaks: ['dcrf/same-request-id', 'dcrf/unsubscribe-own'],
  affects: ['dcrf/event-other-stream', 'dcrf/custom-unsubscribe-only'],
  rules: ({ ends, idKey }) => ({
    ends: (view, ending) => [
      ...ends(view, ending),
      ...[...view.all].filter((one) => idKey(one.id) === idKey(ending.id)),
    ],
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells subscriptions to objects whose keys end alike',
  breaks: ['dcrf/event-own-object'],
  affects: [
    'dcrf/custom-others',
    'dcrf/event-once',
    'dcrf/same-request-id',
    'dcrf/error-lives',
    'dcrf/update-event',
    'dcrf/no-event',
  ],
  rules: ({ listeners }) => ({
    listeners: (view, change) => [...listeners(view, change), ...listeners(view, { ...change, pk: change.pk - 10 })],
  }),
});

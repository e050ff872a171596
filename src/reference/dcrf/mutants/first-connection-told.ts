import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the first connection alone that is subscribed to an object',
  breaks: ['dcrf/event-many'],
  affects: [
    'dcrf/event-other-stream',
    'dcrf/two-subscriptions',
    'dcrf/update-event',
    'dcrf/custom-update',
    'dcrf/custom-others',
    'dcrf/same-request-id',
  ],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).filter(({ connection }, _at, [first]) => connection === first?.connection),
  }),
});

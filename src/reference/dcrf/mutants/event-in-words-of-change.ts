import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells the pk field of the stream that a change came through',
  breaks: ['dcrf/event-other-stream'],
  affects: ['dcrf/update-event-pk', 'dcrf/custom-create'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      const field = change.by?.stream === 'things' ? 'pk' : 'id';
      return change.by === null || change.by.stream === subscription.stream
        ? said
        : told(subscription, change, now, field);
    },
  }),
});

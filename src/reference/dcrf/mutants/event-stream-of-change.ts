import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an event on the stream of the change, not on that of the subscription',
  breaks: ['dcrf/event-other-stream'],
  affects: ['dcrf/unasked', 'dcrf/stream'],
  rules: ({ told }) => ({
    told(subscription, change, now, pkField) {
      const said = told(subscription, change, now, pkField);
      return change.by === null ? said : { ...said, stream: change.by.stream };
    },
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells of a change the subscriptions of the stream alone that it came through',
  breaks: ['dcrf/event-other-stream'],
  affects: ['dcrf/custom-create'],
  rules: ({ listeners }) => ({
    listeners: (view, change) => listeners(view, change).filter(({ stream }) => stream === change.by?.stream),
  }),
});

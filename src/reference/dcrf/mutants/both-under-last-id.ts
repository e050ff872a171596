import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells all subscriptions of a connection under the id of the last one',
  breaks: ['dcrf/two-subscriptions'],
  affects: ['dcrf/custom-others', 'dcrf/update-event', 'dcrf/custom-update'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).map(
        (one, _at, all) =>
          all.findLast((other) => other.connection === one.connection && other.stream === one.stream) ?? one,
      ),
  }),
});

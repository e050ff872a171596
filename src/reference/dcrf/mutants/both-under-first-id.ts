import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells all subscriptions of a connection to an object under the id of the first',
  breaks: ['dcrf/two-subscriptions'],
  affects: ['dcrf/custom-others', 'dcrf/update-event'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).map(
        (one, _at, all) =>
          all.find((other) => other.connection === one.connection && other.stream === one.stream) ?? one,
      ),
  }),
});

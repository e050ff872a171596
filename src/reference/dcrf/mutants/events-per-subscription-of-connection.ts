import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells each subscription of a connection as often as it has some',
  breaks: ['dcrf/event-once'],
  affects: ['dcrf/custom-others'],
  rules: ({ listeners }) => ({
    listeners: (view, change) => listeners(view, change).flatMap((one) => view.of(one.connection).map(() => one)),
  }),
});

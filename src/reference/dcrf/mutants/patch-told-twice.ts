import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a patch twice: once as an update',
  breaks: ['dcrf/event-once'],
  affects: ['dcrf/custom-others'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).flatMap((one) => (change.writing === 'patch' ? [one, one] : [one])),
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells whoever makes a change twice',
  breaks: ['dcrf/event-once'],
  rules: ({ listeners }) => ({
    listeners: (view, change) =>
      listeners(view, change).flatMap((one) => (one.connection === change.by?.connection ? [one, one] : [one])),
  }),
});

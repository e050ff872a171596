import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells a patch under its own name',
  breaks: ['dcrf/event-patch'],
  affects: [...events, 'dcrf/one-response'],
  rules: ({ event, told }) => ({
    told: (subscription, change, now, pkField) => ({
      ...told(subscription, change, now, pkField),
      ...(change.writing === 'patch' ? { status: 299 } : {}),
    }),
    event(said) {
      const { status } = said;
      return status === 299 ? { ...event({ ...said, status: 200 }), action: 'patch' } : event(said);
    },
  }),
});

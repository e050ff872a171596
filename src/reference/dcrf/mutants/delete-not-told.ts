import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not tell of deletions',
  breaks: ['dcrf/delete-event'],
  affects: ['dcrf/custom-delete', 'dcrf/event-many', 'dcrf/two-subscriptions'],
  rules: { tells: ({ action }) => action !== 'delete' },
});

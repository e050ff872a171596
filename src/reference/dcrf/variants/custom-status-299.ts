import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers custom subscriptions with a status that nobody knows',
  takes: ['the status of custom actions'],
  rules: ({ statuses }) => ({ statuses: { ...statuses, 'custom-subscribe': 299, 'custom-unsubscribe': 202 } }),
});

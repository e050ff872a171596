import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers custom subscriptions and their ends with status 200',
  takes: ['the status of custom actions'],
  rules: ({ statuses }) => ({ statuses: { ...statuses, 'custom-subscribe': 200, 'custom-unsubscribe': 200 } }),
});

import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Answers subscriptions and their ends with status 200',
  takes: ['any status that says success'],
  profile: 'documented',
  rules: ({ statuses }) => ({ statuses: { ...statuses, subscribe_instance: 200, unsubscribe_instance: 200 } }),
});

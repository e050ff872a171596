import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers an unsubscription with status 200',
  breaks: ['dcrf/subscribe-status--upstream'],
  profile: 'upstream',
  rules: ({ statuses }) => ({ statuses: { ...statuses, unsubscribe_instance: 200 } }),
});

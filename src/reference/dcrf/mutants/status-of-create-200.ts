import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a create with status 200',
  breaks: ['dcrf/status-create'],
  rules: ({ statuses }) => ({ statuses: { ...statuses, create: 200 } }),
});

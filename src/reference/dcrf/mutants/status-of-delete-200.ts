import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a delete with status 200',
  breaks: ['dcrf/status-delete'],
  rules: ({ statuses }) => ({ statuses: { ...statuses, delete: 200 } }),
});

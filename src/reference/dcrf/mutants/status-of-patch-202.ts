import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a patch with status 202',
  breaks: ['dcrf/status-list'],
  rules: ({ statuses }) => ({ statuses: { ...statuses, patch: 202 } }),
});

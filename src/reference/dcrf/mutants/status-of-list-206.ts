import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a list with status 206',
  breaks: ['dcrf/status-list'],
  rules: ({ statuses }) => ({ statuses: { ...statuses, list: 206 } }),
});

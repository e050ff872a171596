import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says success to a subscribe without requestId',
  breaks: ['high-templar/subscribe-no-id'],
  affects: ['high-templar/subscribe-no-id--upstream'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, connection) =>
      fault === 'id-missing' && message.type === 'subscribe' ? { kind: 'success' } : refuse(fault, message, connection),
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says success to an unsubscribe without requestId',
  breaks: ['high-templar/unsubscribe-no-id'],
  affects: ['high-templar/unsubscribe-no-id--upstream'],
  rules: ({ refuse }) => ({
    refuse: (fault, message, connection) =>
      fault === 'id-missing' && message.type === 'unsubscribe'
        ? { kind: 'success' }
        : refuse(fault, message, connection),
  }),
});

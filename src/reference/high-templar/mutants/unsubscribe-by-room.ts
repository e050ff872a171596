import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a subscription only where the request names its room',
  breaks: ['high-templar/unsubscribe'],
  affects: ['high-templar/unsubscribe-*', 'high-templar/id-*', 'high-templar/two-ids', 'high-templar/same-id'],
  wrap: hearing((message) =>
    message.type === 'unsubscribe' && typeof message.requestId === 'string' && message.room === undefined
      ? { ...message, requestId: `\u0000${message.requestId}` }
      : message,
  ),
});

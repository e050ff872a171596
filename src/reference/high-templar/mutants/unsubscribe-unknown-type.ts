import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not know the type unsubscribe',
  breaks: ['high-templar/unsubscribe'],
  affects: [
    'high-templar/unsubscribe-*',
    'high-templar/id-*',
    'high-templar/type-*',
    'high-templar/two-ids',
    'high-templar/same-id',
  ],
  wrap: hearing((message) => (message.type === 'unsubscribe' ? { ...message, type: 'end' } : message)),
});

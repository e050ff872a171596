import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a message without type for a subscribe',
  breaks: ['high-templar/type-missing'],
  wrap: hearing((message) => (message.type === undefined ? { ...message, type: 'subscribe' } : message)),
});

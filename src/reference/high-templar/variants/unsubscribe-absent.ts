import { variant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Does not know the type unsubscribe',
  takes: ['what is not documented'],
  lacks: ['unsubscribe'],
  wrap: hearing((message) => (message.type === 'unsubscribe' ? { ...message, type: 'end' } : message)),
});

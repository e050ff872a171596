import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a type that does not exist for that of variables',
  breaks: ['socksync/unknown-type'],
  wrap: hearing((message) =>
    typeof message.type === 'string' && !['var', 'list', 'function'].includes(message.type)
      ? { ...message, type: 'var' }
      : message,
  ),
});

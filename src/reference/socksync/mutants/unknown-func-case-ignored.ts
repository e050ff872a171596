import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a func in upper case for the same in lower case',
  breaks: ['socksync/unknown-func'],
  wrap: hearing((message) =>
    typeof message.func === 'string' && message.func !== 'unsubscribe_all'
      ? { ...message, func: message.func.toLowerCase().trim() }
      : message,
  ),
});

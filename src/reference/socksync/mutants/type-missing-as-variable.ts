import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a message without a type for one about a variable',
  breaks: ['socksync/type-missing', 'socksync/type-missing--upstream'],
  wrap: hearing((message) =>
    message.func === undefined ||
    message.func === 'error' ||
    message.func === 'unsubscribe_all' ||
    message.type !== undefined
      ? message
      : { ...message, type: 'var' },
  ),
});

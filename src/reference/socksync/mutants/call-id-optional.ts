import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Carries out a call without an id',
  breaks: ['socksync/call-id-missing'],
  wrap: hearing((message) =>
    message.func === 'call' && message.id === undefined ? { ...message, id: null } : message,
  ),
});

import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of a variable twice',
  breaks: ['socksync/var-get'],
  affects: ['socksync/one-error'],
  wrap: hearing((message, { receive }) => {
    if (message.func === 'get' && message.type === 'var' && message.name === 'conformance.var')
      receive(JSON.stringify(message));
    return message;
  }),
});

import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of a list twice',
  breaks: ['socksync/list-get'],
  affects: ['socksync/one-error'],
  wrap: hearing((message, { receive }) => {
    if (message.func === 'get' && message.type === 'list' && message.name === 'conformance.list')
      receive(JSON.stringify(message));
    return message;
  }),
});

import { mutant } from '../../mutant.js';
import { hearing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores a `get` of a variable',
  breaks: ['socksync/var-get'],
  wrap: hearing((message) =>
    message.func === 'get' && message.type === 'var' && message.name === 'conformance.var' ? null : message,
  ),
});

import { variant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default variant<Rules>({
  title: 'Asks again for the variable that it mirrors before it returns from a call',
  takes: ['when it asks for what it mirrors'],
  wrap: changing(is('return'), (message) => [{ func: 'get', type: 'var', name: 'conformance.peer_var' }, message]),
});

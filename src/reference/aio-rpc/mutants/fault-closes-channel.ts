import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { everyMatch } from '../rules.js';

export default mutant<Rules>({
  title: 'Closes all subscribers of the channel whose delivery failed, whichever event they named',
  breaks: ['aio-rpc/fault-others'],
  rules: {
    faulted: (view, published, listeners) => [...new Set([...listeners, ...everyMatch(view, published, () => true)])],
  },
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes a connection to a group once only',
  breaks: ['socksync/resubscribe'],
  rules: { begins: ({ past }, by) => (past.has(by) ? [] : [by]) },
});

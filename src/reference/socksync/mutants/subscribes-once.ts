import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes a connection to a group once only',
  breaks: ['socksync/resubscribe'],
  affects: [
    'socksync/unsubscribe-all-again',
    'socksync/var-update',
    'socksync/var-subscribers',
    'socksync/list-get',
    'socksync/list-subscribe-twice--upstream',
    'socksync/extra-members',
  ],
  rules: { begins: ({ past }, by) => (past.has(by) ? [] : [by]) },
});

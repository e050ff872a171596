import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses changes of a list that it has subscribed to',
  breaks: ['socksync/mirror-list'],
  affects: [
    'socksync/var-get',
    'socksync/list-get',
    'socksync/mirror-values',
    'socksync/bad-index-set',
    'socksync/bad-index-delete',
    'socksync/bad-index-insert',
    'socksync/one-error',
    'socksync/call-return',
    'socksync/peer-return',
    'socksync/bad-id',
  ],
  rules: ({ mayChange }) => ({ mayChange: (standing, group) => group.type !== 'list' && mayChange(standing, group) }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses changes of a variable that it has subscribed to',
  breaks: ['socksync/mirror-var'],
  affects: [
    'socksync/unsubscribe-group',
    'socksync/unsubscribe-all',
    'socksync/var-get',
    'socksync/list-get',
    'socksync/one-error',
    'socksync/call-return',
    'socksync/peer-return',
    'socksync/bad-id',
  ],
  rules: ({ mayChange }) => ({ mayChange: (standing, group) => group.type !== 'var' && mayChange(standing, group) }),
});

import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';
import { is } from '../wraps.js';

export default mutant<Rules>({
  title: 'Answers with an error twice',
  breaks: ['socksync/one-error'],
  affects: [
    'socksync/subscribe-twice',
    'socksync/unsubscribe',
    'socksync/unsubscribe-group',
    'socksync/unsubscribe-all',
    'socksync/list-get',
    'socksync/list-subscribe-twice',
    'socksync/call-return',
    'socksync/mirror-var',
    'socksync/mirror-list',
    'socksync/bad-index-unchanged',
    'socksync/bad-id',
    'socksync/error-silent',
    'socksync/extra-members',
  ],
  wrap: changing(is('error'), (message) => [message, message]),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of what was subscribed to before',
  breaks: ['socksync/unsubscribe-get'],
  affects: [
    'socksync/subscribe-twice',
    'socksync/unsubscribe-all',
    'socksync/list-unsubscribe',
    'socksync/extra-members',
  ],
  rules: { mayGet: ({ now, ever }) => now || ever },
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a `set_all` that holds fewer items than its page size',
  breaks: ['socksync/mirror-list'],
  affects: [
    'socksync/get-unsubscribed',
    'socksync/list-get-unsubscribed',
    'socksync/var-get',
    'socksync/owned-var',
    'socksync/list-get',
    'socksync/call-unsubscribed--upstream',
    'socksync/mirror-values',
    'socksync/bad-index-unchanged',
    'socksync/one-error',
    'socksync/call-return',
    'socksync/peer-return',
    'socksync/bad-id',
  ],
  rules: ({ mirrorsList }) => ({
    mirrorsList: (held, message, limits) =>
      message.func === 'set_all' && Array.isArray(message.items) && message.items.length < Number(message.page_size)
        ? { held, refused: { fault: 'field-form', detail: 'items' } }
        : mirrorsList(held, message, limits),
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses a `set_all` that holds fewer items than its page size',
  breaks: ['socksync/mirror-list'],
  rules: ({ mirrorsList }) => ({
    mirrorsList: (held, message, limits) =>
      message.func === 'set_all' && Array.isArray(message.items) && message.items.length < Number(message.page_size)
        ? { held, refused: { fault: 'field-form', detail: 'items' } }
        : mirrorsList(held, message, limits),
  }),
});

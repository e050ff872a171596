import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Refuses an insertion at the end',
  breaks: ['socksync/mirror-list'],
  rules: ({ mirrorsList }) => ({
    mirrorsList: (held, message, limits) =>
      message.func === 'insert' && message.index === held.items.length && held.items.length > 0
        ? { held, refused: { fault: 'bad-index', detail: 'end' } }
        : mirrorsList(held, message, limits),
  }),
});

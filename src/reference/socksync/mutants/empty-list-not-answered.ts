import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers no `get` of a list without items',
  breaks: ['socksync/list-empty'],
  affects: ['socksync/list-past-end', 'socksync/list-count'],
  wrap: tap(({ send }) => ({
    sent(text) {
      const { func, total_item_count: total } = objectIn(text);
      if (func !== 'set_all' || total !== 0) send(text);
    },
  })),
});

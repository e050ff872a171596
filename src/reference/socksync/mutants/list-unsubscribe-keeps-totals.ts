import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Goes on telling the totals of a list after an `unsubscribe`',
  breaks: ['socksync/list-unsubscribe'],
  affects: ['socksync/unsubscribe-all'],
  rules: ({ updates }) => ({
    *updates(change, audience, rules) {
      yield* updates(change, audience, rules);
      if (change.kind === 'replace' || change.kind === 'set') return;
      for (const to of audience.past) {
        if (!audience.subscribers.has(to))
          yield { to, update: { func: 'set_count', total_item_count: change.items.length } };
      }
    },
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Tells only the new total of a list that was replaced',
  breaks: ['socksync/list-replaced'],
  rules: ({ updates }) => ({
    *updates(change, audience, rules) {
      if (change.kind !== 'replace') return yield* updates(change, audience, rules);
      for (const to of rules.hears(audience))
        yield { to, update: { func: 'set_count', total_item_count: change.items.length } };
    },
  }),
});

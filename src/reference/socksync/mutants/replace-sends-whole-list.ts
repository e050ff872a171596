import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends everybody all items of a list that was replaced',
  breaks: ['socksync/list-replaced'],
  rules: ({ updates }) => ({
    updates: (change, audience, rules) =>
      updates(
        change,
        audience,
        change.kind === 'replace'
          ? {
              ...rules,
              read: (place, items) => {
                const page = rules.read(place, items);
                return page === null ? null : { ...page, items: [...items] };
              },
            }
          : rules,
      ),
  }),
});

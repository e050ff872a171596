import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { readPage } from '../paging.js';

export default variant<Rules>({
  title: 'Sends the whole page whenever something on it has changed',
  takes: ['socksync/update-form=set-all'],
  profile: 'documented',
  rules: ({ moves }) => ({
    moves(change, place) {
      if (moves(change, place).length === 0) return [];
      return [{ func: 'set_all', ...readPage(place, change.items) }];
    },
  }),
});

import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { readPage } from '../paging.js';

export default variant<Rules>({
  title: 'Sends the whole page upon every change of the list, whether it has changed or not',
  takes: ['socksync/update-form=set-all'],
  profile: 'documented',
  rules: { moves: (change, place) => [{ func: 'set_all', ...readPage(place, change.items) }] },
});

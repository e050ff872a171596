import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a `get` of a variable as if it were a list',
  breaks: ['socksync/var-get'],
  rules: ({ tells }) => ({
    tells: (name, value, before, why) =>
      why === 'get'
        ? { func: 'set_all', type: 'list', name, page: 0, page_size: 1, total_item_count: 1, items: [value] }
        : tells(name, value, before, why),
  }),
});

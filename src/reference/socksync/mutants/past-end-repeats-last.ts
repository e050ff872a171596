import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Repeats the items of the last page under a page past the end',
  breaks: ['socksync/list-past-end'],
  profile: 'documented',
  rules: ({ read }) => ({
    read({ page, size }, items) {
      const last = Math.max(0, Math.ceil(items.length / size) - 1);
      const shown = read({ page: Math.min(page, last), size }, items);
      return shown === null ? null : { ...shown, page };
    },
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers every `get` with the first page',
  breaks: ['socksync/list-get'],
  rules: ({ read }) => ({ read: ({ size }, items) => read({ page: 0, size }, items) }),
});

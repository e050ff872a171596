import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers every `get` with the first page',
  breaks: ['socksync/list-get'],
  affects: ['socksync/list-past-end', 'socksync/list-insert', 'socksync/list-insert-fills'],
  rules: ({ read }) => ({ read: ({ size }, items) => read({ page: 0, size }, items) }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says that it deleted what is not there',
  breaks: ['dcrf/unknown-pk'],
  rules: ({ unknownPk, statuses }) => ({
    unknownPk: (action) =>
      action === 'delete' ? { kind: 'success', status: statuses.delete, data: null } : unknownPk(action),
  }),
});

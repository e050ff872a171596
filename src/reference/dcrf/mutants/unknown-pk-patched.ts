import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Says that it changed what is not there',
  breaks: ['dcrf/unknown-pk'],
  rules: ({ unknownPk }) => ({
    unknownPk: (action) => (action === 'patch' ? { kind: 'success', status: 200, data: {} } : unknownPk(action)),
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a retrieve of no object with success, and null',
  breaks: ['dcrf/unknown-pk'],
  affects: ['dcrf/delete', 'dcrf/one-store', 'dcrf/shared'],
  rules: ({ unknownPk }) => ({
    unknownPk: (action) => (action === 'retrieve' ? { kind: 'success', status: 200, data: null } : unknownPk(action)),
  }),
});

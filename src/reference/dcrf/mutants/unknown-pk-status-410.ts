import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers with status 410 where an object was',
  breaks: ['dcrf/unknown-pk-status'],
  rules: ({ unknownPk }) => ({
    unknownPk: (action) => (action === 'retrieve' ? error(410, 'Gone') : unknownPk(action)),
  }),
});

import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Stops an operation whose id is used again, and does not say so',
  takes: ['the complete of an operation that is replaced'],
  binding: 'graphql-ws',
  rules: { replacedTold: false },
});

import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Leaves keys out',
  takes: ['which keys objects have'],
  rules: { nextPk: ({ last }) => last + 7 },
});

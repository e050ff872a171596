import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Begins with a key beyond 32 bits',
  takes: ['which keys objects have'],
  rules: { nextPk: ({ last }) => Math.max(last, 2 ** 40) + 1 },
});

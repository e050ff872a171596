import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a binary frame with an error',
  takes: ['socksync/binary-answer=error'],
  profile: 'documented',
  rules: { binary: () => error(8) },
});

import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default variant<Rules>({
  title: 'Answers a binary frame with an error',
  takes: ['high-templar/binary-frame=error'],
  profile: 'upstream',
  rules: { binary: () => error('binary-frame') },
});

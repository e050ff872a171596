import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ignores binary frames',
  takes: ['high-templar/binary-frame=ignored'],
  rules: { binary: () => ({ kind: 'ignore' }) },
});

import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends the connection upon a binary frame',
  takes: ['high-templar/binary-frame=closed'],
  rules: { binary: () => ({ kind: 'close', code: 1003 }) },
});

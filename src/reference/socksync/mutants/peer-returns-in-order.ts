import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a `return` for that of the oldest call',
  breaks: ['socksync/peer-return-matched'],
  rules: { settles: (open, key) => (open.has(key) ? ([...open.keys()][0] ?? null) : null) },
});

import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Closes the connection of a client that is not authenticated after a while',
  takes: ['high-templar/denied-end=closed', 'when a client that is not authenticated is disconnected'],
  rules: ({ deniedEnd }) => ({ deniedEnd: { ...deniedEnd, kind: 'close', code: 1000, afterMs: 300 } }),
});

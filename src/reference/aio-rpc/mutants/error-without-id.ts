import { mutant } from '../../mutant.js';
import { refusals } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the id out of every error',
  breaks: ['aio-rpc/error-id'],
  affects: refusals,
  rules: { errorId: () => undefined },
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the id out of every error',
  breaks: ['aio-rpc/error-id'],
  rules: { errorId: () => undefined },
});

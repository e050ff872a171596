import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon JSON that is no object',
  breaks: ['aio-rpc/not-object'],
  rules: { notObject: () => ({ kind: 'close', code: 1008 }) },
});

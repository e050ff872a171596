import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends a connection upon a binary frame',
  breaks: ['aio-rpc/binary-frame'],
  rules: { binary: () => ({ kind: 'close', code: 1003 }) },
});

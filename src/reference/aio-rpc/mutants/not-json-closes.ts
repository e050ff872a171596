import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon text that is no JSON',
  breaks: ['aio-rpc/not-json'],
  rules: { notJson: () => ({ kind: 'close', code: 1007 }) },
});

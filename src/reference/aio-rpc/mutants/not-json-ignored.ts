import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores text that is no JSON',
  breaks: ['aio-rpc/not-json'],
  rules: { notJson: () => ({ kind: 'ignore' }) },
});

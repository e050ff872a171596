import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores text that is no JSON',
  breaks: ['aio-rpc/not-json'],
  affects: ['aio-rpc/not-json--upstream', 'aio-rpc/error-id-unreadable'],
  rules: { notJson: () => ({ kind: 'ignore' }) },
});

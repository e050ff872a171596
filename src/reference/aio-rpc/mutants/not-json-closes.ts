import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection upon text that is no JSON',
  breaks: ['aio-rpc/not-json'],
  affects: [
    'aio-rpc/not-json--upstream',
    'aio-rpc/error-id-unreadable',
    'aio-rpc/error-object',
    'aio-rpc/error-message',
    'aio-rpc/error-message--upstream',
  ],
  rules: { notJson: () => ({ kind: 'close', code: 1007 }) },
});

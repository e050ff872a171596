import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends `id: null` in an error about members that are wrong',
  breaks: ['aio-rpc/error-id'],
  affects: ['aio-rpc/not-json--upstream'],
  rules: ({ errorId }) => ({ errorId: (about) => (about.valid ? errorId(about) : null) }),
});

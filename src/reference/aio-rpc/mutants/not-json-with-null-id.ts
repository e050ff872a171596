import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends `id: null` in the error about text that is no JSON',
  breaks: ['aio-rpc/not-json--upstream'],
  profile: 'upstream',
  rules: ({ errorId }) => ({ errorId: (about) => (about.message === undefined ? null : errorId(about)) }),
});

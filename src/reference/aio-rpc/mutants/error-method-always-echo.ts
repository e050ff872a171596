import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Names the method `echo` in every error',
  breaks: ['aio-rpc/error-method'],
  affects: ['aio-rpc/invalid-without-method--upstream', 'aio-rpc/unknown-method--upstream'],
  rules: { errorMethod: () => 'echo' },
});

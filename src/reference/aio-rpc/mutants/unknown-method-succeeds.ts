import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers null to a method that it does not have',
  breaks: ['aio-rpc/unknown-method'],
  affects: ['aio-rpc/method-type'],
  rules: { unknownMethod: () => ({ kind: 'success', response: null }) },
});

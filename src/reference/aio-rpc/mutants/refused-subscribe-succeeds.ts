import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers `subscribe` to a refused channel with a success',
  breaks: ['aio-rpc/refused-subscribe'],
  affects: ['aio-rpc/subscribed'],
  rules: { refusedSubscribe: () => ({ kind: 'success', response: { subscribed: {} } }) },
});

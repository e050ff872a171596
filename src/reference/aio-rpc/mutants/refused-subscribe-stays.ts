import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the subscription whose channel the backend refused',
  breaks: ['aio-rpc/refused-subscribe-nothing'],
  affects: ['aio-rpc/subscribed'],
  rules: { begun: (_view, subscription) => [subscription] },
});

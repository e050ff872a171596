import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Keeps the subscriptions of a connection that a delivery fault closed',
  breaks: ['aio-rpc/fault-forgets'],
  affects: ['aio-rpc/info-closed'],
  rules: { faultForgets: () => [], forgotten: () => [] },
});

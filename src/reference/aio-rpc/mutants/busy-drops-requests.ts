import { mutant } from '../../mutant.js';
import { droppingWhileBusy } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Drops a request that comes while another one of its connection is being answered',
  breaks: ['aio-rpc/pipelined'],
  affects: ['aio-rpc/delivery'],
  wrap: droppingWhileBusy(5),
});

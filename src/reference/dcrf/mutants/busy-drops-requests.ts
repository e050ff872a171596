import { mutant } from '../../mutant.js';
import { droppingWhileBusy } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Drops a request that comes while another one is carried out',
  breaks: ['dcrf/pipelined'],
  affects: ['dcrf/effects-order', 'dcrf/unknown-action'],
  wrap: droppingWhileBusy(5),
});

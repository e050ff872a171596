import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends its frames as binary ones',
  breaks: ['aio-rpc/frame-text'],
  affects: everything,
  wrap: tap(({ sendBinary }) => ({ sent: sendBinary })),
});

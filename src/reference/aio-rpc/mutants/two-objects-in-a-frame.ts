import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends an answer twice in one frame, a line each',
  breaks: ['aio-rpc/frame-text'],
  wrap: tap(({ send }) => ({ sent: (text) => send(`${text}\n${text}`) })),
});

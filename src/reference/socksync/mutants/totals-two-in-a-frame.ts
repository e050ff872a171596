import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends a total twice in one frame, a line each',
  breaks: ['socksync/frame-text'],
  wrap: tap(({ send }) => ({ sent: (text) => send(objectIn(text).func === 'set_count' ? `${text}\n${text}` : text) })),
});

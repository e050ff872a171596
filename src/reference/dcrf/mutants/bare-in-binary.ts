import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends lists in binary frames where there is but one stream',
  breaks: ['dcrf/bare'],
  affects: ['dcrf/list'],
  wrap: tap(({ send, sendBinary }) => ({
    sent: (text) => (Array.isArray(objectIn(text).data) ? sendBinary(text) : send(text)),
  })),
});

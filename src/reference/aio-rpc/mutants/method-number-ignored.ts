import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ignores a request whose method is a number',
  breaks: ['aio-rpc/method-type'],
  wrap: tap(({ receive }) => ({
    received(text) {
      if (typeof objectIn(text).method !== 'number') receive(text);
    },
  })),
});

import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection where the method is no string',
  breaks: ['aio-rpc/method-type'],
  wrap: tap(({ close, receive }) => ({
    received(text) {
      const { method } = objectIn(text);
      if (method === undefined || typeof method === 'string') receive(text);
      else close(1011);
    },
  })),
});

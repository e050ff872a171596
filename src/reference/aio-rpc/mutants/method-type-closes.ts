import { mutant } from '../../mutant.js';
import { objectIn, tap } from '../../tap.js';
import { refusals } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Ends the connection where the method is no string',
  breaks: ['aio-rpc/method-type'],
  affects: [
    'aio-rpc/one-response',
    'aio-rpc/invalid-parameters--upstream',
    'aio-rpc/invalid-without-method--upstream',
    'aio-rpc/error-id',
    ...refusals,
  ],
  wrap: tap(({ close, receive }) => ({
    received(text) {
      const { method } = objectIn(text);
      if (method === undefined || typeof method === 'string') receive(text);
      else close(1011);
    },
  })),
});

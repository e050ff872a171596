import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads each line of a frame as a request of its own',
  breaks: ['aio-rpc/echo'],
  affects: ['aio-rpc/success-id', 'aio-rpc/error-id'],
  wrap: tap(({ receive }) => ({
    received(text) {
      for (const line of text.split('\n')) receive(line);
    },
  })),
});

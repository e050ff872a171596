import { parseJson } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads text that begins with JSON as that JSON',
  breaks: ['aio-rpc/not-json'],
  affects: ['aio-rpc/not-json--upstream', 'aio-rpc/error-id-unreadable'],
  wrap: tap(({ receive }) => ({
    received(text) {
      const end = text.lastIndexOf('}') + 1;
      const begins = end > 0 && parseJson(text.slice(0, end)).ok;
      receive(begins ? text.slice(0, end) : '{"id":"","method":"echo"}');
    },
  })),
});

import { parseJson } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads a list as a batch of requests, and answers an empty one with nothing',
  breaks: ['aio-rpc/not-object'],
  affects: ['aio-rpc/one-response'],
  wrap: tap(({ receive }) => ({
    received(text) {
      const parsed = parseJson(text);
      if (!parsed.ok || !Array.isArray(parsed.value)) return receive(text);
      for (const item of parsed.value) receive(JSON.stringify(item));
    },
  })),
});

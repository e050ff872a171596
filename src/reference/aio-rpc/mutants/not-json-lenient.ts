import { parseJson } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Reads text that begins with an object as that object',
  breaks: ['aio-rpc/not-json'],
  wrap: tap(({ receive }) => ({
    received(text) {
      const object = text.slice(0, text.lastIndexOf('}') + 1);
      receive(parseJson(object).ok ? object : text);
    },
  })),
});

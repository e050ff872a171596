import { isObject, parseJson } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { tap } from '../../tap.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a request without `id` for one that wants no answer',
  breaks: ['aio-rpc/id-missing'],
  wrap: tap(({ receive }) => ({
    received(text) {
      const parsed = parseJson(text);
      if (!parsed.ok || !isObject(parsed.value) || Object.hasOwn(parsed.value, 'id')) receive(text);
    },
  })),
});

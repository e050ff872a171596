import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends items that are 0, false or an empty text as null',
  breaks: ['socksync/list-items'],
  wrap: changing(
    ({ type, func }) => type === 'list' && func !== 'get',
    (message) => [
      Array.isArray(message.items)
        ? { ...message, items: message.items.map((item: Json) => item || null) }
        : message.value === undefined
          ? message
          : { ...message, value: message.value || null },
    ],
  ),
});

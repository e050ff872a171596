import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the items of a list as JSON in texts',
  breaks: ['socksync/list-items', 'socksync/list-get'],
  affects: ['socksync/list-empty'],
  wrap: changing(
    ({ type, func }) => type === 'list' && func !== 'get',
    (message) => [
      Array.isArray(message.items)
        ? { ...message, items: message.items.map((item) => JSON.stringify(item)) }
        : message.value === undefined
          ? message
          : { ...message, value: JSON.stringify(message.value) },
    ],
  ),
});

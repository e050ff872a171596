import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves an item that is null out of the changes of a list',
  breaks: ['socksync/list-change-form', 'socksync/list-items'],
  wrap: changing(
    ({ type, func }) => type === 'list' && (func === 'insert' || func === 'set'),
    (message) => [message.value === null ? without(message, 'value') : message],
  ),
});

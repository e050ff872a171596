import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the index 0 out of the changes of a list',
  breaks: ['socksync/list-change-form'],
  affects: ['socksync/list-count'],
  wrap: changing(
    ({ type }) => type === 'list',
    (message) => [message.index === 0 ? without(message, 'index') : message],
  ),
});

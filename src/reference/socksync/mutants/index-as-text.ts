import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Sends the index of a change as a text',
  breaks: ['socksync/integers'],
  wrap: changing(
    ({ type, index }) => type === 'list' && index !== undefined,
    (message) => [{ ...message, index: String(message.index) }],
  ),
});

import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves data out that is null',
  breaks: ['high-templar/publish-data'],
  affects: [...deliveries, 'high-templar/frames'],
  wrap: changing(
    (message) => isPublication(message) && message.data === null,
    (message) => [without(message, 'data')],
  ),
});

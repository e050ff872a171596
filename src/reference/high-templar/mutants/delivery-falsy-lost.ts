import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not publish data that counts as false',
  breaks: ['high-templar/delivery', 'high-templar/publish-data'],
  affects: deliveries,
  wrap: changing(
    (message) => isPublication(message) && !message.data,
    () => [],
  ),
});

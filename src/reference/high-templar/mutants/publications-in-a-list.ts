import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Publishes what comes together in a list',
  breaks: ['high-templar/frames'],
  affects: deliveries,
  wrap: changing(
    (message) => isPublication(message) && message.data === null,
    (message) => [[message]],
  ),
});

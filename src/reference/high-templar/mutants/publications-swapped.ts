import { mutant } from '../../mutant.js';
import { swapping } from '../../wraps.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Swaps every two publications of a connection',
  breaks: ['high-templar/trigger-order'],
  affects: deliveries,
  wrap: swapping(15, isPublication),
});

import { mutant } from '../../mutant.js';
import { changing, without } from '../../wraps.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves the type of a publication out',
  breaks: ['high-templar/publish-type'],
  affects: [...deliveries, 'high-templar/frames'],
  wrap: changing(isPublication, (message) => [without(message, 'type')]),
});

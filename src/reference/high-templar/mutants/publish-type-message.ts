import { mutant } from '../../mutant.js';
import { changing } from '../../wraps.js';
import { deliveries } from '../affected.js';
import { isPublication } from '../messages.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Calls a publication a message',
  breaks: ['high-templar/publish-type'],
  affects: [...deliveries, 'high-templar/frames'],
  wrap: changing(isPublication, (message) => [{ ...message, type: 'message' }]),
});

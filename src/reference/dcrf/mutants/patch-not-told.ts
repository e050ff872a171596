import { mutant } from '../../mutant.js';
import { events } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not tell of patches',
  breaks: ['dcrf/event-patch'],
  affects: events,
  rules: { tells: ({ writing }) => writing !== 'patch' },
});

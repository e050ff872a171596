import { mutant } from '../../mutant.js';
import { everything } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Looks at the first allowed room only',
  breaks: ['high-templar/subscribe'],
  affects: everything,
  rules: ({ permits }) => ({ permits: (allowed, room) => permits(allowed.slice(0, 1), room) }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Admits words alone in the place of a star',
  breaks: ['high-templar/star-any'],
  affects: ['high-templar/subscribe'],
  rules: ({ permits }) => ({
    permits: (allowed, room) =>
      permits(allowed, room) && Object.values(room).every((value) => value === '*' || /^[\w.:-]+$/.test(String(value))),
  }),
});

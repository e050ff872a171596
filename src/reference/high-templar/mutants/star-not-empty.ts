import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not admit an empty text in the place of a star',
  breaks: ['high-templar/star-any'],
  affects: ['high-templar/subscribe'],
  rules: ({ permits }) => ({
    permits: (allowed, room) => permits(allowed, room) && !Object.values(room).includes(''),
  }),
});

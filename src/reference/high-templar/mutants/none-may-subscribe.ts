import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes an empty list of allowed rooms for no restriction',
  breaks: ['high-templar/subscribe-none'],
  affects: ['high-templar/api-empty--upstream', 'high-templar/hello-none'],
  rules: ({ permits }) => ({
    permits: (allowed, room) => permits(allowed, room) || (allowed.length === 0 && Object.keys(room).length > 0),
  }),
});

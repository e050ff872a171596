import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Subscribes though it refuses a subscribe without requestId',
  breaks: ['high-templar/no-id-nothing'],
  affects: ['high-templar/publish-id'],
  rules: ({ begins }) => ({
    begins: (view, subscription, fault) => begins(view, subscription, fault === 'id-missing' ? null : fault),
  }),
});

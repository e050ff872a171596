import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a client that is allowed no room for one that is not authenticated',
  breaks: ['high-templar/hello-none'],
  affects: ['high-templar/hello-own', 'high-templar/subscribe-none', 'high-templar/api-*', 'high-templar/hello-rooms'],
  rules: ({ judge }) => ({
    judge(answer, request) {
      const verdict = judge(answer, request);
      return verdict.kind === 'allowed' && verdict.rooms.length === 0 ? { kind: 'denied' } : verdict;
    },
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a client that the API refuses for one that is allowed no room',
  breaks: ['high-templar/hello-denied'],
  affects: ['high-templar/hello-denied-rooms', 'high-templar/denied-*', 'high-templar/api-*'],
  rules: ({ judge }) => ({
    judge(answer, request) {
      const verdict = judge(answer, request);
      return verdict.kind === 'denied' ? { kind: 'allowed', rooms: [] } : verdict;
    },
  }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes an API that gives no answer for one that allows no room',
  breaks: ['high-templar/api-hangs-up', 'high-templar/api-silent'],
  affects: ['high-templar/api-*', 'high-templar/hello-once'],
  profile: 'documented',
  rules: ({ judge }) => ({
    judge: (answer, request) => (answer === null ? { kind: 'allowed', rooms: [] } : judge(answer, request)),
  }),
});

import { mutant } from '../../mutant.js';
import { verdicts } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a server error of the API for an API that allows no room',
  breaks: ['high-templar/api-status'],
  affects: verdicts,
  rules: ({ judge }) => ({
    judge: (answer, request) =>
      answer !== null && answer.status >= 500 ? { kind: 'allowed', rooms: [] } : judge(answer, request),
  }),
});

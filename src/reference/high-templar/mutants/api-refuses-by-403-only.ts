import { mutant } from '../../mutant.js';
import { verdicts } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes every status of the API for an answer, but for 401 and 403',
  breaks: ['high-templar/api-status'],
  affects: verdicts,
  rules: ({ judge }) => ({
    judge(answer, request) {
      if (answer === null || [200, 401, 403].includes(answer.status) || answer.headers.location !== undefined) {
        return judge(answer, request);
      }
      const verdict = judge({ ...answer, status: 200 }, request);
      return verdict.kind === 'allowed' ? verdict : { kind: 'allowed', rooms: [] };
    },
  }),
});

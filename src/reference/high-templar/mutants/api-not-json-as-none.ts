import { parseJson } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes an answer that is no JSON for one that allows no room',
  breaks: ['high-templar/api-not-json'],
  affects: ['high-templar/api-*'],
  profile: 'documented',
  rules: ({ judge }) => ({
    judge: (answer, request) =>
      answer?.status === 200 && !parseJson(answer.text).ok ? { kind: 'allowed', rooms: [] } : judge(answer, request),
  }),
});

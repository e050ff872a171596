import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { denied } from '../rules.js';

export default mutant<Rules>({
  title: 'Takes an API that gives no answer for one that refuses',
  breaks: ['high-templar/api-hangs-up--upstream'],
  profile: 'upstream',
  rules: ({ judge }) => ({ judge: (answer, request) => (answer === null ? denied : judge(answer, request)) }),
});

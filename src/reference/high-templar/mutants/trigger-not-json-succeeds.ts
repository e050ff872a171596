import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a trigger that is no JSON with status 200',
  breaks: ['high-templar/trigger-not-json'],
  profile: 'documented',
  rules: ({ answerTrigger }) => ({ answerTrigger: (fault) => answerTrigger(fault === 'not-json' ? null : fault) }),
});

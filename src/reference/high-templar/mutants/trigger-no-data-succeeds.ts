import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a trigger without data with status 200',
  breaks: ['high-templar/trigger-no-data'],
  profile: 'documented',
  rules: ({ answerTrigger }) => ({ answerTrigger: (fault) => answerTrigger(fault === 'data-missing' ? null : fault) }),
});

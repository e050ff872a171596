import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a trigger without rooms with status 200',
  breaks: ['high-templar/trigger-no-rooms'],
  profile: 'documented',
  rules: ({ answerTrigger }) => ({ answerTrigger: (fault) => answerTrigger(fault === 'rooms-missing' ? null : fault) }),
});

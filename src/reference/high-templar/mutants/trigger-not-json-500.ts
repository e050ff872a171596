import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a trigger that is no JSON with status 500',
  breaks: ['high-templar/trigger-not-json'],
  profile: 'documented',
  rules: ({ answerTrigger }) => ({
    answerTrigger: (fault) => (fault === 'not-json' ? jsonAnswer(500, { code: 'error' }) : answerTrigger(fault)),
  }),
});

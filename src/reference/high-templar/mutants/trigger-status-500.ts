import { jsonAnswer } from '../../endpoint.js';
import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a trigger with status 500 and publishes it',
  breaks: ['high-templar/trigger-status'],
  affects: deliveries,
  profile: 'documented',
  rules: ({ answerTrigger }) => ({
    answerTrigger: (fault) => (fault === null ? jsonAnswer(500, { code: 'error' }) : answerTrigger(fault)),
  }),
});

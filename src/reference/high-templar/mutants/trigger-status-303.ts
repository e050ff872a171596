import { mutant } from '../../mutant.js';
import { deliveries } from '../affected.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Answers a trigger with a redirect and publishes it',
  breaks: ['high-templar/trigger-status'],
  affects: deliveries,
  profile: 'documented',
  rules: ({ answerTrigger }) => ({
    answerTrigger: (fault) =>
      fault === null ? { status: 303, headers: { location: '/high-templar/ws/' }, text: '' } : answerTrigger(fault),
  }),
});

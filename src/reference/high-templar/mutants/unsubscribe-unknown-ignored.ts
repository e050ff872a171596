import { mutant } from '../../mutant.js';
import { answers } from '../affected.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not answer an unsubscribe of what is not subscribed',
  breaks: ['high-templar/unsubscribe-unknown', 'high-templar/one-answer'],
  affects: answers,
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-subscribed': { kind: 'ignore' } }, refuse) }),
});

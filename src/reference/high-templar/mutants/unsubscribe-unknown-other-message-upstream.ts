import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Calls what is not subscribed unknown',
  breaks: ['high-templar/unsubscribe-unknown--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-subscribed': error('unknown-request-id') }, refuse) }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Calls a missing requestId required',
  breaks: ['high-templar/subscribe-no-id--upstream'],
  affects: ['high-templar/unsubscribe-no-id--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'id-missing': error('request-id-required') }, refuse) }),
});

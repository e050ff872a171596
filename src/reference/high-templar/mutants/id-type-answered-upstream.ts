import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers a requestId that is an object or a list with an error',
  breaks: ['high-templar/id-type--upstream'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'id-form': error('no-request-id') }, refuse) }),
});

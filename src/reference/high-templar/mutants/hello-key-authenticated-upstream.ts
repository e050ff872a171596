import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { documented } from '../rules.js';

export default mutant<Rules>({
  title: 'Calls the member of the hello as the document does',
  breaks: ['high-templar/hello-key--upstream'],
  affects: ['high-templar/hello-type', 'high-templar/hello-denied', 'high-templar/hello-none'],
  profile: 'upstream',
  rules: { greeting: documented.greeting },
});

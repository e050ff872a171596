import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { upstream } from '../upstream.js';

export default mutant<Rules>({
  title: 'Calls the member of the hello as the published gateway does',
  breaks: ['high-templar/hello-key'],
  affects: ['high-templar/hello-type', 'high-templar/hello-denied', 'high-templar/hello-none'],
  profile: 'documented',
  rules: { greeting: upstream.greeting },
});

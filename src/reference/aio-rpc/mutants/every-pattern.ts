import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { everyMatch } from '../rules.js';

export default mutant<Rules>({
  title: 'Serves every pattern that matches an event',
  breaks: ['aio-rpc/overlap--upstream'],
  profile: 'upstream',
  rules: { listeners: everyMatch },
});

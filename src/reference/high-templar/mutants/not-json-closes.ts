import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection upon a frame that is no JSON',
  breaks: ['high-templar/not-json'],
  affects: ['high-templar/not-json--upstream', 'high-templar/error-lives', 'high-templar/fault-others'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-json': { kind: 'close', code: 1007 } }, refuse) }),
});

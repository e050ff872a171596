import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Ends the connection where the type is no text',
  breaks: ['high-templar/type-type'],
  affects: ['high-templar/fault-others', 'high-templar/error-lives'],
  profile: 'documented',
  rules: ({ refuse }) => ({ refuse: refusing({ 'type-form': { kind: 'close', code: 1007 } }, refuse) }),
});

import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error, refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Answers JSON that is no object with an error',
  breaks: ['high-templar/not-object--upstream'],
  affects: ['high-templar/fault-others'],
  profile: 'upstream',
  rules: ({ refuse }) => ({ refuse: refusing({ 'not-object': error('not-an-object') }, refuse) }),
});

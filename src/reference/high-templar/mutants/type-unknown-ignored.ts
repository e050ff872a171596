import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not answer a message of an unknown type',
  breaks: ['high-templar/type-unknown'],
  affects: [
    'high-templar/type-unknown--upstream',
    'high-templar/type-missing',
    'high-templar/type-type',
    'high-templar/error-lives',
  ],
  rules: ({ refuse }) => ({ refuse: refusing({ 'type-unknown': { kind: 'ignore' } }, refuse) }),
});

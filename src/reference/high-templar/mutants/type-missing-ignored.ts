import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Does not answer a message without type',
  breaks: ['high-templar/type-missing'],
  affects: ['high-templar/error-lives', 'high-templar/fault-others'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'type-missing': { kind: 'ignore' } }, refuse) }),
});

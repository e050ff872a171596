import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { refusing } from '../rules.js';

export default mutant<Rules>({
  title: 'Says success to a message of an unknown type',
  breaks: ['high-templar/type-unknown'],
  affects: ['high-templar/type-unknown--upstream'],
  rules: ({ refuse }) => ({ refuse: refusing({ 'type-unknown': { kind: 'success' } }, refuse) }),
});

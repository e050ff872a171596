import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Does not know the type status',
  breaks: ['high-templar/status--upstream'],
  profile: 'upstream',
  rules: { status: () => null },
});

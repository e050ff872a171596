import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Leaves a client that is not authenticated connected, and refuses it every room',
  breaks: ['high-templar/denied-close--upstream'],
  affects: ['high-templar/denied-*'],
  profile: 'upstream',
  rules: { deniedEnd: { kind: 'open' } },
});

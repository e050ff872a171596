import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Leaves a client that is not authenticated connected, and refuses it every room',
  takes: ['high-templar/denied-end=open'],
  profile: 'documented',
  rules: { deniedEnd: { kind: 'open' } },
});

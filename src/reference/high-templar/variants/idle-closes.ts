import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Closes connections that are idle, as the published gateway does',
  takes: ['idle connections'],
  profile: 'documented',
  rules: { idleMs: 300_000 },
});

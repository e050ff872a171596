import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends connections with codes of its own',
  takes: ['close codes'],
  profile: 'documented',
  rules: {
    deniedEnd: { kind: 'close', code: 4401, afterMs: 0 },
    codes: { idle: 4408, shutdown: 4001, full: 4013, early: 4029, failed: 4500 },
  },
});

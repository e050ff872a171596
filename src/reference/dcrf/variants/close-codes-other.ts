import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends connections with other codes',
  takes: ['codes that nothing is said about'],
  profile: 'documented',
  rules: ({ codes }) => ({
    codes: { ...codes, shutdown: 1012, full: 4000 },
    malformed: () => ({ kind: 'close', code: 4400 }),
  }),
});

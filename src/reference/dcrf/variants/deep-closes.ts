import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends the connection upon a frame that is nested deeply',
  takes: ['what becomes of deep frames'],
  profile: 'documented',
  rules: ({ malformed }) => ({
    malformed: (fault, place) => (fault === 'deep' ? { kind: 'close', code: 1009 } : malformed(fault, place)),
  }),
});

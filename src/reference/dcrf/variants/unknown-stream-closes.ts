import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Ends the connection upon a request to no stream',
  takes: ['error or end'],
  profile: 'documented',
  rules: { unknownStream: () => ({ kind: 'close', code: 4404 }) },
});

import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Asks the API before it accepts the handshake',
  takes: ['when the API is asked'],
  profile: 'documented',
  rules: { asksFirst: true },
});

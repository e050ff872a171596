import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { firstMatch } from '../upstream.js';

export default mutant<Rules>({
  title: 'Serves only the first of the patterns that match an event',
  breaks: ['aio-rpc/overlap'],
  profile: 'documented',
  rules: { listeners: firstMatch },
});

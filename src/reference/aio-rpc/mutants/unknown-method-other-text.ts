import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says "unknown method" about a method that it does not have',
  breaks: ['aio-rpc/unknown-method--upstream'],
  profile: 'upstream',
  rules: { unknownMethod: () => error('Invalid RPC parameters', { method: 'unknown method' }) },
});

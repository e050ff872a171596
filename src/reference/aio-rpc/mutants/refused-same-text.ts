import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says "Invalid channel" about a refused publish, too',
  breaks: ['aio-rpc/refused--upstream'],
  profile: 'upstream',
  rules: { refusedPublish: () => error('Invalid RPC parameters', { channel: 'Invalid channel' }) },
});

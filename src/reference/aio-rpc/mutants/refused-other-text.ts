import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says "Refused" about a refused channel',
  breaks: ['aio-rpc/refused--upstream'],
  profile: 'upstream',
  rules: {
    refusedSubscribe: () => error('Invalid RPC parameters', { channel: 'Refused' }),
    refusedPublish: () => error('Invalid RPC parameters', { channel: 'Refused' }),
  },
});

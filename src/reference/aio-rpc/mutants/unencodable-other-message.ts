import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says "Internal error" where the response has no JSON form',
  breaks: ['aio-rpc/unencodable--upstream'],
  profile: 'upstream',
  rules: { unencodable: () => error('Internal error') },
});

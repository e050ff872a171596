import type { Json } from '../../../base/json.js';
import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default mutant<Rules>({
  title: 'Takes a list of one name for that name',
  breaks: ['socksync/member-types'],
  profile: 'documented',
  rules: { name: (name) => (Array.isArray(name) && name.length === 1 ? (name[0] as Json) : name) },
});

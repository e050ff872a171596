import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says "Expected an object" about JSON that is no object',
  breaks: ['aio-rpc/not-object--upstream'],
  profile: 'upstream',
  rules: { notObject: () => error('Expected an object') },
});

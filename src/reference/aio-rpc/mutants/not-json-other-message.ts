import { mutant } from '../../mutant.js';
import type { Rules } from '../model.js';
import { error } from '../rules.js';

export default mutant<Rules>({
  title: 'Says "Invalid JSON" about text that is no JSON',
  breaks: ['aio-rpc/not-json--upstream'],
  profile: 'upstream',
  rules: { notJson: () => error('Invalid JSON') },
});

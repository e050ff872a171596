import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Refuses a pk that is a text of digits',
  takes: ['dcrf/pk-text=refused'],
  profile: 'upstream',
  rules: ({ pk }) => ({ pk: (sent) => (typeof sent === 'string' ? null : pk(sent)) }),
});

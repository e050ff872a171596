import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Takes a pk that is a text of digits',
  takes: ['dcrf/pk-text=taken'],
  profile: 'documented',
  rules: ({ pk }) => ({ pk: (sent) => (typeof sent === 'string' && /^\d+$/.test(sent) ? Number(sent) : pk(sent)) }),
});

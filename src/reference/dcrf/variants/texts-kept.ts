import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Keeps the white space around texts',
  takes: ['dcrf/text-trimmed=kept'],
  profile: 'upstream',
  rules: ({ value }) => ({
    value(field, sent, writing) {
      const checked = value(field, sent, writing);
      return typeof sent === 'string' && field.types[0] === 'string' && !('fault' in checked)
        ? { value: sent }
        : checked;
    },
  }),
});

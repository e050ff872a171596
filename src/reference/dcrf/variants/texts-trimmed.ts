import { variant } from '../../mutant.js';
import type { Rules } from '../model.js';

export default variant<Rules>({
  title: 'Trims the white space around texts',
  takes: ['dcrf/text-trimmed=trimmed'],
  profile: 'documented',
  rules: ({ value }) => ({
    value: (field, sent, writing) => value(field, typeof sent === 'string' ? sent.trim() : sent, writing),
  }),
});
